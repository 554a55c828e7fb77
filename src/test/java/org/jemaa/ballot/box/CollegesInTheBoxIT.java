package org.jemaa.ballot.box;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jemaa.ballot.Ballot;
import org.jemaa.ballot.roll.ImportRoll.Outcome.Imported;
import org.jemaa.ballot.roll.ImportRoll.Outcome.NotImported;
import org.jemaa.ballot.roll.ImportRoll;
import org.jemaa.ballot.roll.RollBoard;
import org.jemaa.container.InTheContainer;
import org.jemaa.container.RunningVote;
import org.jemaa.process.BudgetForm.CollegeForm;
import org.jemaa.process.BudgetForm;
import org.jemaa.process.SetUpBudget;
import org.jemaa.shared.Answer;
import org.jemaa.shared.LocalText;
import org.jemaa.shared.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Citizens vote on projects a, b, d; youth delegates, from 16 to 25, on these and, with money of their own, on c. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CollegesInTheBoxIT extends InTheContainer {

    private static final int CITIZEN = 0;
    private static final int DELEGATE = 1;
    private static final int C = 2;
    private static final LocalText YOUTH = LocalText.of("en", "Youth delegates");

    @Inject
    private RunningVote running;
    @Inject
    private CountablePapers papers;
    @Inject
    private ImportRoll importRoll;
    @Inject
    private RollBoard roll;
    @Inject
    private SetUpBudget setUp;
    private RunningVote vote;

    @BeforeEach
    void a_running_vote_with_two_colleges() {
        var form = new BudgetForm(RunningVote.SLUG, LocalText.of("en", "A budget"), LocalText.of("en", "For the test"), "100000", "EUR", null,
            new BudgetForm.Limits("1", "2", ""), "MUNICIPAL_GREEDY", List.of(new BudgetForm.Dates("VOTE", "2031-02-01T08:00", "2031-02-08T20:00")),
            List.of(new CollegeForm("y", "youth", YOUTH, "16", "25", "2", null, null, "25000", "c")), "20");
        vote = running.of(form, "number,born,college\nA,1970-01-01,\nB,2015-02-01,youth\nC,1980-01-01,citizens\n");
    }

    private ImportRoll.Outcome list(String csv) {
        return vote.office(RunningVote.DURING, () -> importRoll.handle(RunningVote.SLUG, new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8))));
    }

    private static List<String> codes(Answer<?> answer) {
        return ((Answer.Refused<?>) answer).refusals().stream().map(refusal -> refusal.code()).toList();
    }

    @Test
    void the_ballot_says_who_votes_on_what_with_which_money() {
        Ballot ballot = vote.ballot();
        assertEquals(List.of("75000.00", "25000.00"), ballot.envelopes().stream().map(envelope -> envelope.sum().amount().toPlainString()).toList());
        assertEquals(List.of(0, 1, 3), ballot.college(0).orElseThrow().projects());
        Ballot.College youth = ballot.colleges().get(1);
        assertEquals(List.of(0, 1, 2, 3), youth.projects());
        assertEquals(ballot.envelopes().get(1).id(), youth.ownEnvelope());
        assertEquals(List.of("youth", 2, false, 16), List.of(youth.code(), youth.weight(), youth.binding(), youth.leastAge()));
        assertEquals(20, ballot.leastPublished());
        assertTrue(ballot.isCommon(ballot.envelopes().get(0)) && !ballot.isCommon(ballot.envelopes().get(1)));
    }

    @Test
    void a_paper_that_names_a_project_of_another_college_is_refused() {
        assertEquals(List.of("NOT_ON_YOUR_BALLOT"), codes(vote.cast(CITIZEN, 0, C)));
        assertInstanceOf(Answer.Accepted.class, vote.cast(DELEGATE, 0, C));
        assertInstanceOf(Answer.Accepted.class, vote.cast(CITIZEN, 0, 1));
        CountablePapers.Sorted sorted = vote.visit(RunningVote.AFTER, () -> papers.of(vote.id()));
        assertEquals(Map.of(0, 1, 1, 1), sorted.piles().stream().collect(Collectors.toMap(CountablePapers.Pile::college, CountablePapers.Pile::voters)));
        assertEquals(0, sorted.invalid());
    }

    @Test
    void the_permit_of_one_college_opens_no_other() {
        SentPaper paper = vote.paper(RunningVote.DURING, CITIZEN, 0);
        var moved = new SentPaper(paper.slot(), 1, paper.sequence(), paper.salt(), paper.body(), paper.expiresAt(), paper.signature());
        assertEquals(List.of("PERMIT_NOT_VALID"), codes(vote.cast(RunningVote.DURING, moved)));
        var nowhere = new SentPaper(paper.slot(), 7, paper.sequence(), paper.salt(), paper.body(), paper.expiresAt(), paper.signature());
        assertEquals(List.of("OTHER_BALLOT"), codes(vote.cast(RunningVote.DURING, nowhere)));
        assertInstanceOf(Answer.Accepted.class, vote.cast(RunningVote.DURING, paper));
    }

    @Test
    void a_later_list_moves_people_until_they_were_given_a_permit() {
        assertInstanceOf(Imported.class, list("number,born,college\nC,2010-01-01,youth\n"));
        assertEquals(Map.of(0, 1L, 1, 2L), roll.byCollege(vote.id()));
        vote.paper(RunningVote.DURING, DELEGATE, C);
        NotImported refused = assertInstanceOf(NotImported.class, list("number,born,college\nC,1980-01-01,\nB,2015-02-01,\nD,,\n"));
        assertEquals(List.of(3L), refused.problems().stream().map(problem -> problem.line()).toList());
        assertEquals(List.of("CSV_HAS_VOTED_ELSEWHERE"), refused.problems().stream().map(problem -> problem.refusal().code()).toList());
        assertEquals(Map.of(0, 1L, 1, 2L), roll.byCollege(vote.id()), "nothing of a refused list stays");
    }

    @Test
    void who_is_sixteen_on_the_day_of_the_opening_is_let_in_and_who_is_sixteen_the_day_after_is_not() {
        NotImported refused = assertInstanceOf(NotImported.class, list("number,born,college\nX,2015-02-01,youth\nY,2015-02-02,youth\n"));
        assertEquals(List.of("3 born CSV_TOO_YOUNG"), refused.problems().stream()
            .map(problem -> problem.line() + " " + problem.refusal().field() + " " + problem.refusal().code()).toList());
    }

    @Test
    void nothing_changes_once_the_vote_has_opened() {
        var other = BudgetForm.ofColleges(List.of(), "50");
        assertEquals(List.of("VOTE_HAS_OPENED"), codes(vote.office(RunningVote.DURING, () -> setUp.change(RunningVote.SLUG, other))));
    }

    @Test
    void before_the_opening_colleges_come_and_go_and_their_money_comes_from_the_town_and_goes_back() {
        var another = new CollegeForm("s", "school", LocalText.of("en", "Schools"), null, null, null, true, List.of("city"), "5000", "d");
        var card = vote.office(RunningVote.BEFORE, () -> setUp.change(RunningVote.SLUG, BudgetForm.ofColleges(List.of(another), null)).orThrow());
        assertEquals(List.of("citizens 0", "school 2"), card.colleges().stream().map(college -> college.code() + " " + college.number()).toList(),
            "a number is never given twice");
        assertEquals(List.of(Money.of("95000", "EUR"), Money.of("5000", "EUR")), card.envelopes().stream().map(envelope -> envelope.sum()).toList());
        var greedy = new CollegeForm("s", "school", LocalText.of("en", "Schools"), null, null, null, true, null, "100001", "d");
        assertEquals(List.of("OWN_ENVELOPES_TOO_LARGE"),
            codes(vote.office(RunningVote.BEFORE, () -> setUp.change(RunningVote.SLUG, BudgetForm.ofColleges(List.of(greedy), null)))));
        var without = new CollegeForm("s", "school", LocalText.of("en", "Schools"), null, null, null, true, List.of(), null, null);
        assertEquals(List.of("COLLEGE_WITHOUT_BALLOT"),
            codes(vote.office(RunningVote.BEFORE, () -> setUp.change(RunningVote.SLUG, BudgetForm.ofColleges(List.of(without), null)))));
        var none = vote.office(RunningVote.BEFORE, () -> setUp.change(RunningVote.SLUG, BudgetForm.ofColleges(List.of(), null)).orThrow());
        assertEquals(List.of(Money.of("100000", "EUR")), none.envelopes().stream().map(envelope -> envelope.sum()).toList());
    }
}

package org.jemaa.ballot.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jemaa.ballot.box.CountablePapers;
import org.jemaa.container.RunningVote;
import org.jemaa.ballot.box.Sheet.Reason;
import org.jemaa.ballot.desk.DeskFigures.Finding;
import org.jemaa.ballot.desk.DeskFigures.OfCollege;
import org.jemaa.ballot.print.PrintBallots;
import org.jemaa.ballot.print.SheetOrder;
import org.jemaa.ballot.roll.ImportRoll;
import org.jemaa.container.InTheContainer;
import org.jemaa.container.Town;
import org.jemaa.foureyes.ActBoard;
import org.jemaa.foureyes.ActId;
import org.jemaa.foureyes.ConfirmAct;
import org.jemaa.process.BudgetForm;
import org.jemaa.process.BudgetForm.CollegeForm;
import org.jemaa.shared.Answer;
import org.jemaa.shared.LocalText;
import org.jemaa.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Citizens vote on projects a, b, d; youth delegates on these and, with money of their own, on c. The desk has sheets 1–10 and 11–20. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CollegesAtTheDeskIT extends InTheContainer {

    private static final String SLUG = RunningVote.SLUG;
    private static final Instant AFTER = RunningVote.AFTER;
    private static final int C = 2;

    @Inject
    private ADesk desk;
    @Inject
    private KeySheet key;
    @Inject
    private CountUrn countUrn;
    @Inject
    private ReconciliationBoard board;
    @Inject
    private FinishDesk finish;
    @Inject
    private ConfirmAct confirm;
    @Inject
    private ActBoard acts;
    @Inject
    private FinishWhatWasBegun sweep;
    @Inject
    private CountablePapers countable;
    @Inject
    private PrintBallots print;
    @Inject
    private ImportRoll importRoll;
    private RunningVote vote;

    @BeforeEach
    void a_desk_that_serves_both_colleges() {
        var form = new BudgetForm(SLUG, LocalText.of("en", "A budget"), LocalText.of("en", "For the test"), "100000", "EUR", null,
            new BudgetForm.Limits("1", "2", ""), "MUNICIPAL_GREEDY", List.of(new BudgetForm.Dates("VOTE", "2031-02-01T08:00", "2031-02-08T20:00")),
            List.of(new CollegeForm("y", "youth", LocalText.of("en", "Youth delegates"), null, null, "1", true, null, "25000", "c")), null);
        vote = desk.of(form, "number,college\nA0,\nA1,\nA2,youth\nA3,youth\n", 2).vote();
        desk.give(1, 10, 0).orThrow();
        desk.give(11, 20, 1).orThrow();
    }

    /** Fails where KeySheet does not look at the college of the sheet. */
    @Test
    void a_sheet_that_names_a_project_of_another_college_is_refused_with_sheet_college_and_project() {
        Answer<SheetState> refused = read(0, 1, 0, C);
        assertEquals(List.of("PROJECT_OF_ANOTHER_COLLEGE"), refused.refusals().stream().map(Refusal::code).toList());
        List<Object> named = refused.refusals().get(0).arguments();
        assertEquals(List.of(1, vote.ballot().college(0).orElseThrow().name(), "c"), named.subList(0, 3));
        assertEquals(SheetState.READ_ONCE, read(0, 11, 0, C).orThrow());
        assertEquals(SheetState.READ_ONCE, read(0, 1, 0, 1).orThrow());
        assertEquals(SheetState.READ_ONCE, desk.as(0, AFTER, () -> key.handle(SLUG, 1, new KeySheet.Typed(2, set(C), Reason.UNREADABLE, false))).orThrow(),
            "of an invalid sheet nothing is read");
    }

    @Test
    void each_college_gets_its_own_ballot_on_paper() throws IOException {
        assertTrue(words(0).contains("Project d") && !words(0).contains("Project c"), words(0));
        assertTrue(words(1).contains("Project c") && words(1).contains("Youth delegates"), words(1));
        assertEquals(List.of("COLLEGE_NOT_KNOWN"), desk.as(0, () -> print.handle(SLUG, new SheetOrder("en", false, 7, 1, 1, 1))).refusals().stream()
            .map(Refusal::code).toList());
    }

    @Test
    void the_numbers_of_each_college_match_and_both_are_counted_as_what_they_are() {
        desk.mark(0, 0).orThrow();
        desk.mark(0, 2).orThrow();
        desk.mark(0, 3).orThrow();
        agree(1, 0, 1);
        agree(11, C);
        agree(12, 0, C);
        desk.as(0, AFTER, () -> countUrn.handle(SLUG, 1, 3, null)).orThrow();
        assertEquals(List.of(), figures().findings());
        assertEquals(Map.of(0, new OfCollege(1, 10, 1), 1, new OfCollege(2, 10, 2)), figures().colleges());
        ActId act = desk.as(0, AFTER, () -> finish.propose(SLUG, 1, LocalText.of("en", "All is read"))).orThrow();
        desk.as(1, AFTER, () -> confirm.handle(act, acts.find(act).orElseThrow().seal(), Town.PASSWORD)).orThrow();
        vote.visit(AFTER, () -> {
            sweep.of(vote.id());
            return null;
        });
        CountablePapers.Sorted sorted = vote.visit(AFTER, () -> countable.of(vote.id()));
        assertEquals(Map.of("0 a b", 1, "1 c", 1, "1 a c", 1), sorted.piles().stream().collect(Collectors.toMap(
            pile -> pile.college() + " " + String.join(" ", pile.references(vote.ballot())), CountablePapers.Pile::voters)));
    }

    /** Fails where only the sums are compared. */
    @Test
    void a_youth_delegate_who_was_handed_a_citizens_ballot_is_seen_and_has_to_be_explained() {
        desk.mark(0, 0).orThrow();
        desk.mark(0, 2).orThrow();
        agree(1, 0);
        agree(2, 1);
        desk.as(0, AFTER, () -> countUrn.handle(SLUG, 1, 2, null)).orThrow();
        assertEquals(List.of(Finding.BALLOT_OF_ANOTHER_COLLEGE), figures().findings());
        assertFalse(desk.as(0, AFTER, () -> finish.propose(SLUG, 1, LocalText.of("en", "All is read"))).isAccepted());
    }

    /** Fails where the list of voters looks only at permits. */
    @Test
    void whoever_took_a_ballot_on_paper_stays_in_the_college_whose_ballot_it_was() {
        desk.mark(0, 2).orThrow();
        ImportRoll.Outcome outcome = vote.office(RunningVote.DURING, () -> importRoll.handle(SLUG,
            new ByteArrayInputStream("number,college\nA2,\nA3,\n".getBytes(StandardCharsets.UTF_8))));
        var refused = assertInstanceOf(ImportRoll.Outcome.NotImported.class, outcome);
        assertEquals(List.of("2 CSV_HAS_VOTED_ELSEWHERE"), refused.problems().stream().map(problem -> problem.line() + " " + problem.refusal().code()).toList());
    }

    private String words(int college) throws IOException {
        PrintBallots.Sheets sheets = desk.as(0, () -> print.handle(SLUG, new SheetOrder("en", false, college, 1, 1, 1))).orThrow();
        var out = new ByteArrayOutputStream();
        sheets.writeTo(out);
        try (var pdf = Loader.loadPDF(out.toByteArray())) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private DeskFigures figures() {
        return desk.as(0, AFTER, () -> board.of(vote.id())).get(0);
    }

    private void agree(int serial, int... chosen) {
        read(0, serial, chosen).orThrow();
        assertEquals(SheetState.AGREED, read(1, serial, chosen).orThrow());
    }

    private Answer<SheetState> read(int officer, int serial, int... chosen) {
        return desk.as(officer, AFTER, () -> key.handle(SLUG, 1, new KeySheet.Typed(serial, set(chosen), Reason.VALID, false)));
    }

    private static BitSet set(int... chosen) {
        var set = new BitSet();
        IntStream.of(chosen).forEach(set::set);
        return set;
    }
}

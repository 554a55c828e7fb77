package org.jemaa.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.jemaa.counting.pabulib.PabulibReader;
import org.jemaa.shared.AccessDenied;
import org.jemaa.shared.Money;
import org.jemaa.shared.NotFound;
import org.jemaa.shared.QueryCount;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A vote on two envelopes, from the ballots in the box to the published result. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CountVoteIT extends AVoteInATown {

    @Inject
    private PublishResult publish;
    @Inject
    private KeepResult keep;
    @Inject
    private QueryCount queries;

    @Test
    void papers_from_the_box_become_a_result_with_the_reason_for_every_project() throws Exception {
        vote(0, "a", "d");
        vote(1, "a");
        vote(2, "a", "b");
        vote(3, "b", "e");
        vote(4, "c", "d");
        vote(5);
        vote(5, "c"); // the last paper counts
        vote(6);

        assertEquals(3, asOfficial(AFTER, () -> countVote.handle(SLUG).orThrow()).winners());

        ResultCard result = asOfficial(AFTER, () -> board.counted(budget).orElseThrow());
        assertEquals(7, result.papers());
        assertEquals(1, result.blank());
        assertEquals(10, result.onTheRoll());
        assertEquals(List.of("a", "c", "d"), result.winners().stream().map(ProjectResult::reference).toList());
        EnvelopeResult city = result.envelopes().get(0);
        assertEquals(7, city.papers());
        assertEquals(Money.of("10000", "EUR"), city.project("b").left(), "c is cheaper and was taken first");
        assertEquals(1, city.project("b").votesMissing(), "with as many votes as a, the cheaper one goes first");
        assertEquals(List.of(2, 5), city.figures().fared().winnersPerVoter(), "the blank paper and that of b and e have no winner here");
        assertEquals(Money.of("34285.71", "EUR"), city.figures().fared().averageCost());
        EnvelopeResult port = result.envelopes().get(1);
        assertEquals("port", port.districtCode());
        assertEquals(3, port.papers(), "only papers that chose something there");
        assertEquals(64, result.seed().length());
        assertEquals(List.of(SLUG + ".pb", SLUG + "-1.pb", SLUG + "-2.pb", SLUG + ".csv"), result.files().stream().map(ResultCard.FileCard::name).toList());

        assertTrue(board.file(budget, SLUG + ".pb").isEmpty(), "nothing is public before it is published");
        assertTrue(board.published(budget).isEmpty());
        asOfficial(AFTER, () -> publish.handle(SLUG, true, result.digest()).orThrow());
        var file = PabulibReader.read(new ByteArrayInputStream(board.file(budget, SLUG + ".pb").orElseThrow().bytes()));
        assertEquals(List.of(List.of(), List.of("a"), List.of("a", "b"), List.of("a", "d"), List.of("b", "e"), List.of("c"), List.of("c", "d")),
            file.votes().stream().map(vote -> vote.projects()).toList());
        assertEquals("01.02.2031", file.meta().get("date_begin"));
    }

    @Test
    void a_vote_is_not_counted_before_it_is_over() {
        vote(0, "a");
        assertEquals(List.of("VOTE_NOT_OVER"), codes(asOfficial(DURING, () -> countVote.handle(SLUG))));
        assertTrue(asOfficial(DURING, () -> board.counted(budget)).isEmpty());
    }

    @Test
    void counting_again_gives_the_same_result_and_keeps_the_first() {
        vote(0, "a");
        vote(1, "b");
        assertFalse(asOfficial(AFTER, () -> countVote.handle(SLUG).orThrow()).again());
        ResultCard first = asOfficial(AFTER, () -> board.counted(budget).orElseThrow());
        assertTrue(asOfficial(AFTER.plusSeconds(60), () -> countVote.handle(SLUG).orThrow()).again());
        assertEquals(first, asOfficial(AFTER, () -> board.counted(budget).orElseThrow()));
    }

    @Test
    void a_result_by_equal_shares_is_read_as_it_was_counted_with_all_its_figures() {
        VoteToCount vote = AVote.real("zurich-s5", org.jemaa.process.CountingRule.EQUAL_SHARES).done();
        List<EnvelopeResult> counted = new Tally(vote, new CountProgress()).count();
        assertFalse(asOfficial(AFTER, () -> keep.handle(budget, vote, counted, List.of(), "somebody")).orThrow());
        ResultCard kept = asOfficial(AFTER, () -> board.counted(budget).orElseThrow());
        assertTrue(counted.get(0).projects().stream().anyMatch(project -> project.moneyWent() != null && project.moneyWent().others() > 0));
        assertEquals(counted, kept.envelopes());
        assertTrue(asOfficial(AFTER, () -> keep.handle(budget, vote, counted, List.of(), "somebody")).orThrow());
    }

    @Test
    void a_result_from_before_figures_were_kept_is_still_the_same_when_it_is_counted_again() {
        var vote = AVote.by(org.jemaa.process.CountingRule.EQUAL_SHARES).city("10", "x", "7", "y", "6").papers(2, "x").papers(1, "y");
        List<EnvelopeResult> older = vote.counted().stream().map(EnvelopeResult::withoutFigures).toList();
        asOfficial(AFTER, () -> keep.handle(budget, vote.done(), older, List.of(), "somebody"));
        assertTrue(asOfficial(AFTER, () -> keep.handle(budget, vote.done(), vote.counted(), List.of(), "somebody")).orThrow(), "the same again");
        assertNull(asOfficial(AFTER, () -> board.counted(budget).orElseThrow()).envelopes().get(0).figures());
    }

    @Test
    void a_result_is_read_with_as_many_queries_however_many_envelopes_it_has() throws Exception {
        var vote = AVote.by(org.jemaa.process.CountingRule.EQUAL_SHARES).city("10", "x", "7", "y", "6").district("Port", "9", "d", "9", "e", "9")
            .district("Hill", "9", "f", "9", "g", "9").papers(2, "x", "d", "f").papers(1, "y", "e", "g");
        asOfficial(AFTER, () -> keep.handle(budget, vote.done(), vote.counted(), List.of(), "somebody"));
        assertEquals(9, asOfficial(AFTER, () -> queries.of(() -> board.counted(budget))), "the count, its colleges and envelopes, five lists of them all, the files");
    }

    @Test
    void a_count_that_gives_something_else_is_refused_and_changes_nothing() {
        vote(0, "a");
        asOfficial(AFTER, () -> countVote.handle(SLUG).orThrow());
        ResultCard first = asOfficial(AFTER, () -> board.counted(budget).orElseThrow());
        var other = AVote.by(org.jemaa.process.CountingRule.MUNICIPAL_GREEDY).city("10", "x", "10").papers(1, "x");
        assertEquals(List.of("OTHER_RESULT"),
            codes(asOfficial(AFTER, () -> keep.handle(budget, other.done(), other.counted(), List.of(), "somebody"))));
        assertEquals(first, asOfficial(AFTER, () -> board.counted(budget).orElseThrow()));
    }

    @Test
    void a_result_is_published_once_with_a_confirmation_of_what_was_seen_and_then_stands() {
        assertEquals(List.of("NOT_COUNTED"), codes(asOfficial(AFTER, () -> publish.handle(SLUG, true, null))));
        vote(0, "a");
        asOfficial(AFTER, () -> countVote.handle(SLUG).orThrow());
        assertEquals(List.of("NOT_CONFIRMED"), codes(asOfficial(AFTER, () -> publish.handle(SLUG, false, null))));
        assertEquals(List.of("NOT_WHAT_YOU_SAW"), codes(asOfficial(AFTER, () -> publish.handle(SLUG, true, "0".repeat(64)))));
        assertTrue(board.published(budget).isEmpty());
        asOfficial(AFTER, () -> publish.handle(SLUG, true, null).orThrow());
        asOfficial(AFTER.plusSeconds(3_600), () -> publish.handle(SLUG, true, null).orThrow());
        ResultCard published = board.published(budget).orElseThrow();
        assertEquals(AFTER, published.publishedAt());
        assertEquals(running.official().displayName(), published.publishedBy());
    }

    @Test
    void only_an_official_of_the_town_counts_publishes_or_looks_before() {
        assertThrows(AccessDenied.class, () -> asVisitor(AFTER, () -> countVote.handle(SLUG)));
        assertThrows(AccessDenied.class, () -> asVisitor(AFTER, () -> publish.handle(SLUG, true, null)));
        assertThrows(AccessDenied.class, () -> asVisitor(AFTER, () -> board.counted(budget)));
        assertThrows(NotFound.class, () -> asOfficial(AFTER, () -> countVote.handle("another")));
    }
}

package org.jemaa.ballot.box;

import static org.jemaa.container.RunningVote.AFTER;
import static org.jemaa.container.RunningVote.DURING;
import static org.jemaa.container.RunningVote.SLUG;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import org.jemaa.ballot.Ballot;
import org.jemaa.ballot.BallotSheet;
import org.jemaa.ballot.CommittedRoll;
import org.jemaa.ballot.PublicKeys;
import org.jemaa.ballot.log.LogKey;
import org.jemaa.ballot.log.LogReceipt;
import org.jemaa.ballot.log.TreeHash;
import org.jemaa.ballot.roll.ImportRoll;
import org.jemaa.container.InTheContainer;
import org.jemaa.container.RunningVote;
import org.jemaa.process.BudgetBoard;
import org.jemaa.shared.Answer;
import org.jemaa.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What voters and everybody else can see of the log of a running vote and of an ended one. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadLogIT extends InTheContainer {

    private static final HexFormat HEX = HexFormat.of();

    @Inject
    private RunningVote vote;
    @Inject
    private ReadLog log;
    @Inject
    private RecordAct acts;
    @Inject
    private CommittedRoll committed;
    @Inject
    private BallotSheet sheet;
    @Inject
    private ImportRoll importRoll;
    @Inject
    private PublicKeys keys;
    @Inject
    private BudgetBoard budgets;
    @Inject
    private CountablePapers countable;

    @BeforeEach
    void a_vote_runs() {
        vote.of(3);
    }

    @Test
    void a_receipt_leads_from_the_voters_own_leaf_to_a_head_that_every_later_head_continues() {
        Receipt first = vote.cast(0, 0).orThrow();
        Receipt second = vote.cast(1, 1).orThrow();
        LogReceipt receipt = first.log().receipt();
        var key = new LogKey(HEX.parseHex(keys.receipt().hex()));
        assertTrue(receipt.holds(vote.ballot().fingerprint(), key, first.log().signature()));
        assertEquals(first.position(), receipt.index() + 1);
        assertArrayEquals(receipt.leafHash().bytes(), TreeHash.leaf(first.log().leaf()));
        assertTrue(HEX.formatHex(first.log().leaf()).contains(first.paperHash().hex()));
        SignedHead head = vote.visit(DURING, () -> log.head(SLUG).orThrow());
        assertEquals(3, head.head().size(), "the opening and two papers");
        assertTrue(head.head().signedBy(key, head.signature()));
        ReadLog.Consistency grown = vote.visit(DURING, () -> log.consistency(SLUG, receipt.head().size(), OptionalLong.empty()).orThrow());
        assertEquals(receipt.head(), grown.earlier().head());
        assertEquals(head.head(), grown.later().head());
        assertTrue(grown.proof().holds(receipt.head().root().bytes(), head.head().root().bytes()));
        vote.visit(AFTER, () -> countable.of(vote.id()));
        SignedHead sealed = vote.visit(AFTER, () -> log.head(SLUG).orThrow());
        assertEquals(5, sealed.head().size(), "the opening, two papers, the closing and the seal");
        assertTrue(vote.visit(AFTER, () -> log.consistency(SLUG, 3, OptionalLong.of(5)).orThrow()).proof().holds(head.head().root().bytes(),
            sealed.head().root().bytes()));
        assertTrue(second.log().receipt().holds(vote.ballot().fingerprint(), key, second.log().signature()));
    }

    @Test
    void anybody_with_a_tracking_code_or_a_leaf_hash_is_shown_the_leaf_in_the_newest_head_and_in_an_older_one() {
        Receipt mine = vote.cast(0, 0).orThrow();
        vote.cast(1, 1).orThrow();
        ReadLog.Inclusion newest = vote.visit(DURING, () -> log.byTrackingCode(SLUG, mine.trackingCode(), OptionalLong.empty()).orThrow());
        assertEquals(3, newest.in().head().size());
        assertEquals(mine.log().receipt().leafHash(), newest.leafHash());
        assertTrue(newest.proof().holds(newest.leafHash().bytes(), newest.in().head().root().bytes()));
        ReadLog.Inclusion older = vote.visit(DURING, () -> log.byLeafHash(SLUG, newest.leafHash().hex(), OptionalLong.of(2)).orThrow());
        assertEquals(mine.log().receipt().head(), older.in().head());
        assertTrue(older.proof().holds(newest.leafHash().bytes(), older.in().head().root().bytes()));
        assertEquals(List.of("NO_SUCH_SIZE"), codes(vote.visit(DURING, () -> log.byTrackingCode(SLUG, mine.trackingCode(), OptionalLong.of(4)))));
        assertEquals(List.of("NO_SUCH_SIZE"), codes(vote.visit(DURING, () -> log.byTrackingCode(SLUG, mine.trackingCode(), OptionalLong.of(1)))));
        assertEquals(List.of("NO_SUCH_SIZE"), codes(vote.visit(DURING, () -> log.consistency(SLUG, 2, OptionalLong.of(1)))));
        assertEquals(List.of("NO_SUCH_SIZE"), codes(vote.visit(DURING, () -> log.consistency(SLUG, 1, OptionalLong.of(4)))));
        assertEquals(List.of("NOT_IN_THE_LOG"), codes(vote.visit(DURING, () -> log.byTrackingCode(SLUG, "2222-2222-2222-2222", OptionalLong.empty()))));
        assertEquals(List.of("NOT_IN_THE_LOG"), codes(vote.visit(DURING, () -> log.byLeafHash(SLUG, "00".repeat(32), OptionalLong.empty()))));
        assertEquals(List.of("NOT_IN_THE_LOG"), codes(vote.visit(DURING, () -> log.byLeafHash(SLUG, "no hash", OptionalLong.empty()))));
    }

    @Test
    void the_log_begins_with_the_ballot_and_the_roll_and_says_so_when_people_are_added() {
        vote.cast(0, 0).orThrow();
        RecordAct.Recorded opening = acts.of(vote.id()).get(0);
        assertEquals(1, opening.position());
        assertTrue(opening.json().startsWith("{\"act\":\"opening\",\"fingerprint\":\"" + vote.ballot().fingerprint().hex() + "\",\"roll\":{\"colleges\":{\"0\":"));
        String before = committed.of(vote.id()).root().hex();
        assertTrue(opening.json().contains(before));
        vote.office(DURING, () -> importRoll.handle(SLUG, new ByteArrayInputStream("number\nlate\n".getBytes(StandardCharsets.UTF_8))));
        RecordAct.Recorded late = acts.of(vote.id()).get(1);
        assertEquals("roll", late.kind());
        assertFalse(late.json().contains(before));
        assertTrue(late.json().contains(committed.of(vote.id()).root().hex()));
        vote.cast(1, 1).orThrow();
        assertEquals(2, acts.of(vote.id()).size(), "the same roll is not said twice");
    }

    @Test
    void a_receipt_of_one_vote_is_worth_nothing_in_another() {
        vote.another("other", 1);
        Ballot there = vote.visit(DURING, () -> sheet.of(budgets.find(vote.town().id(), "other").orElseThrow().id()).orElseThrow());
        Receipt receipt = vote.cast(0, 0).orThrow();
        var key = new LogKey(HEX.parseHex(keys.receipt().hex()));
        assertFalse(receipt.log().receipt().holds(there.fingerprint(), key, receipt.log().signature()));
        assertEquals(List.of("NOT_IN_THE_LOG"), codes(vote.visit(DURING, () -> log.byTrackingCode("other", receipt.trackingCode(), OptionalLong.empty()))));
        SignedHead empty = vote.visit(DURING, () -> log.head("other").orThrow());
        assertEquals(1, empty.head().size(), "the opening, which names ballot and roll");
        assertTrue(empty.head().signedBy(key, empty.signature()));
    }

    private static List<String> codes(Answer<?> answer) {
        return answer.refusals().stream().map(Refusal::code).toList();
    }
}

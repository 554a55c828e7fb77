package org.jemaa.ballot.box;

import static org.jemaa.container.RunningVote.AFTER;
import static org.jemaa.container.RunningVote.BEFORE;
import static org.jemaa.container.RunningVote.DURING;
import static org.jemaa.container.RunningVote.SLUG;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jemaa.ballot.Ballot;
import org.jemaa.ballot.Slot;
import org.jemaa.ballot.log.LogReceipt;
import org.jemaa.ballot.roll.GrantPermit;
import org.jemaa.ballot.roll.Identified;
import org.jemaa.ballot.roll.Identify;
import org.jemaa.ballot.roll.ImportRoll;
import org.jemaa.ballot.roll.SignedPermit;
import org.jemaa.container.Crowd;
import org.jemaa.container.InTheContainer;
import org.jemaa.container.RunningVote;
import org.jemaa.shared.Answer;
import org.jemaa.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A voter, the roll and the box on the real database: nobody votes twice, nothing acknowledged is lost, nothing wrong gets in. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BallotBoxIT extends InTheContainer {

    private static final HexFormat HEX = HexFormat.of();

    @Inject
    private RunningVote vote;
    @Inject
    private Crowd crowd;
    @Inject
    private ImportRoll importRoll;
    @Inject
    private Identify identify;
    @Inject
    private GrantPermit grantPermit;
    @Inject
    private CastBallot castBallot;
    @Inject
    private CountablePapers countable;
    @Inject
    private Turnout turnout;
    @Resource(lookup = "java:app/jdbc/box")
    private DataSource box;
    @Resource(lookup = "java:app/jdbc/roll")
    private DataSource roll;

    private Ballot ballot;
    private List<String> codes;

    @BeforeEach
    void a_vote_with_four_projects_of_which_two_may_be_chosen() {
        ballot = vote.of(3).ballot();
        codes = vote.codes();
    }

    @Test
    void sixty_four_requests_at_once_for_one_slot_leave_exactly_one_counted_paper() throws Exception {
        Identified me = identified(codes.get(0));
        var waiting = new ArrayList<Future<Answer<Receipt>>>();
        for (int i = 0; i < 64; i++) {
            SentPaper paper = salted(paper(me, 1, i % 4), i);
            waiting.add(crowd.does(() -> vote.visit(DURING, () -> permittedAndCast(me, paper))));
        }
        int taken = 0;
        for (Future<Answer<Receipt>> answer : waiting) {
            Answer<Receipt> got = answer.get();
            taken += got.isAccepted() ? 1 : 0;
            assertTrue(got.isAccepted() || codes(got).equals(List.of("SEQUENCE_TAKEN")), () -> got.refusals().toString());
        }
        assertEquals(1, taken, "one permit for one sequence");
        assertEquals(new Turnout.Figures(1, 1, 0), turnout.now(vote.id()));
        assertEquals(1, sorted().voters());
    }

    @Test
    void the_same_paper_sent_sixty_four_times_gets_the_same_receipt() throws Exception {
        Identified me = identified(codes.get(0));
        SentPaper paper = permitted(me, paper(me, 1, 2));
        var waiting = new ArrayList<Future<Receipt>>();
        for (int i = 0; i < 64; i++) {
            waiting.add(crowd.does(() -> vote.visit(DURING, () -> castBallot.handle(SLUG, paper).orThrow())));
        }
        var positions = new HashSet<Long>();
        var trackingCodes = new HashSet<String>();
        var logged = new HashSet<String>();
        for (Future<Receipt> receipt : waiting) {
            logged.add(written(receipt.get()));
            positions.add(receipt.get().position());
            trackingCodes.add(receipt.get().trackingCode());
        }
        assertEquals(1, positions.size());
        assertEquals(1, trackingCodes.size());
        Receipt first = vote.visit(DURING, () -> castBallot.handle(SLUG, paper).orThrow());
        Receipt afterTheClose = vote.visit(AFTER, () -> castBallot.handle(SLUG, paper).orThrow());
        assertEquals(first.position(), afterTheClose.position());
        assertEquals(Set.of(written(first)), logged, "the same entry, head, proof and signature");
        assertEquals(written(first), written(afterTheClose));
        assertArrayEquals(first.signature(), afterTheClose.signature(), "an answer that was lost is given again, also after the close");
        assertEquals(new Turnout.Figures(1, 1, 0), turnout.now(vote.id()));
    }

    @Test
    void the_same_wish_gets_the_same_permit_and_another_paper_does_not() {
        Identified me = identified(codes.get(0));
        SentPaper one = paper(me, 1, 0);
        SentPaper other = paper(me, 1, 1);
        SignedPermit first = permit(me, one).orThrow();
        assertArrayEquals(first.signature(), permit(me, one).orThrow().signature());
        assertEquals(List.of("SEQUENCE_TAKEN"), codes(permit(me, other)));
        assertEquals(List.of("SEQUENCE_TAKEN"), codes(permit(me, paper(me, 7, 1))), "not the next sequence");
    }

    @Test
    void voting_again_replaces_the_first_paper_and_an_older_one_comes_too_late() {
        Identified me = identified(codes.get(0));
        SentPaper first = permitted(me, paper(me, 1, 0));
        Identified again = identified(codes.get(0));
        assertEquals(2, again.nextSequence());
        assertTrue(cast(permitted(again, paper(again, 2, 3))).isAccepted());
        assertEquals(List.of("SEQUENCE_TOO_OLD"), codes(cast(first)));
        assertEquals(List.of(3), sorted().piles().stream().map(pile -> pile.chosen().nextSetBit(0)).toList());
    }

    @Test
    void a_paper_that_breaks_a_rule_is_refused_by_name_and_changes_nothing() {
        Identified me = identified(codes.get(0));
        assertEquals(List.of("TOO_MANY_PROJECTS"), codes(cast(permitted(me, paper(me, 1, 0, 1, 2)))));
        Identified two = identified(codes.get(1));
        assertEquals(List.of("TOO_FEW_PROJECTS"), codes(cast(permitted(two, paper(two, 1)))));
        Identified three = identified(codes.get(2));
        assertEquals(List.of("OVER_THE_COST_LIMIT"), codes(cast(permitted(three, paper(three, 1, 0, 3)))));
        SentPaper unpermitted = paper(three, 2, 0);
        assertEquals(List.of("PERMIT_NOT_VALID"), codes(cast(unpermitted)));
        SentPaper late = permitted(three, paper(three, 2, 0));
        assertEquals(List.of("VOTE_CLOSED"), codes(vote.visit(AFTER, () -> castBallot.handle(SLUG, late))));
        SentPaper garbled = new SentPaper(late.slot(), late.college(), late.sequence(), late.salt(), "01zz", late.expiresAt(), late.signature());
        assertEquals(List.of("PAPER_NOT_READABLE"), codes(cast(garbled)));
        assertEquals(new Turnout.Figures(0, 0, 0), turnout.now(vote.id()));
    }

    @Test
    void a_paper_for_another_ballot_is_not_taken() {
        List<String> others = vote.another("other", 1);
        Identified there = vote.visit(DURING, () -> identify.byCode("other", others.get(0)).orThrow());
        Identified here = identified(codes.get(0));
        SentPaper forHere = permitted(here, paper(here, 1, 0));
        assertEquals(List.of("PERMIT_NOT_VALID"), codes(vote.visit(DURING, () -> castBallot.handle("other", forHere))));
        assertEquals(List.of("TOKEN_EXPIRED"), codes(vote.visit(DURING, () -> grantPermit.handle(SLUG, there.token(), 1, hash(forHere)))));
        assertEquals(List.of("CODE_NOT_ACCEPTED"), codes(vote.visit(DURING, () -> identify.byCode(SLUG, others.get(0)))));
    }

    @Test
    void a_genuine_permit_serves_for_no_other_paper_slot_or_sequence_and_not_when_it_has_run_out() {
        Identified me = identified(codes.get(0));
        Identified other = identified(codes.get(1));
        SentPaper genuine = permitted(me, paper(me, 1, 0));
        for (SentPaper wanted : List.of(paper(me, 1, 1), salted(genuine, 7), paper(me, 2, 0), paper(other, 1, 0))) {
            assertEquals(List.of("PERMIT_NOT_VALID"), codes(cast(new SentPaper(wanted.slot(), genuine.college(), wanted.sequence(), wanted.salt(), wanted.body(),
                genuine.expiresAt(), genuine.signature()))));
        }
        SentPaper longer = new SentPaper(genuine.slot(), genuine.college(), genuine.sequence(), genuine.salt(), genuine.body(), genuine.expiresAt() + 60,
            genuine.signature());
        assertEquals(List.of("PERMIT_NOT_VALID"), codes(cast(longer)));
        assertEquals(List.of("PERMIT_NOT_VALID"), codes(vote.visit(Instant.ofEpochSecond(genuine.expiresAt()), () -> castBallot.handle(SLUG, genuine))));
        assertTrue(vote.visit(Instant.ofEpochSecond(genuine.expiresAt() - 1), () -> castBallot.handle(SLUG, genuine)).isAccepted());
    }

    @Test
    void an_unknown_code_and_a_mistyped_one_get_the_same_answer_and_a_well_meant_one_is_read() {
        assertEquals(List.of("CODE_NOT_ACCEPTED"), codes(vote.visit(DURING, () -> identify.byCode(SLUG, "2222-2222-2222"))));
        assertEquals(List.of("CODE_NOT_ACCEPTED"), codes(vote.visit(DURING, () -> identify.byCode(SLUG, "not a code"))));
        String spoken = codes.get(0).toLowerCase().replace("-", " ");
        assertTrue(vote.visit(DURING, () -> identify.byCode(SLUG, spoken)).isAccepted());
        assertEquals(List.of("VOTE_NOT_OPEN"), codes(vote.visit(BEFORE, () -> identify.byCode(SLUG, codes.get(0)))));
    }

    @Test
    void a_roll_with_a_fault_names_line_and_field_and_changes_nothing() {
        var outcome = imported("number,born\nB1,1990-01-01\nB2,yesterday\nB1,1991-01-01\n");
        var problems = ((ImportRoll.Outcome.NotImported) outcome).problems();
        assertEquals(List.of(3L, 4L), problems.stream().map(problem -> problem.line()).toList());
        assertEquals(new ImportRoll.Outcome.Imported(1, 4), imported("number\nA1\nB1\n"), "A1 was there, and of the refused file nothing");
    }

    @Test
    void the_database_itself_holds_one_slot_per_person_and_vote_and_lets_the_box_change_nothing() throws SQLException {
        Identified me = identified(codes.get(0));
        assertTrue(cast(permitted(me, paper(me, 1, 0))).isAccepted());
        String slot = "x'" + HEX.formatHex(me.slot().bytes()) + "'";
        assertTwice(roll, "INSERT INTO slot (slot, person_id, vote) SELECT x'" + "ab".repeat(16) + "', person_id, vote FROM slot WHERE slot = " + slot);
        assertTwice(roll, "INSERT INTO permit (slot, sequence, paper_hash, expires_at) VALUES (" + slot + ", 1, x'" + "cd".repeat(32) + "', 1)");
        String paper = "slot, sequence, salt, body, paper_hash, permit_expires_at, permit_signature, tracking FROM leaf WHERE slot = " + slot;
        assertTwice(box, "INSERT INTO leaf (vote, position, kind, slot, sequence, salt, body, paper_hash, permit_expires_at, permit_signature, tracking)"
            + " SELECT vote, position + 1000, kind, " + paper);
        assertTwice(box, "INSERT INTO leaf (vote, position, kind, slot, sequence, salt, body, paper_hash, permit_expires_at, permit_signature, tracking)"
            + " SELECT vote, position, kind, slot, sequence + 1, " + paper.substring("slot, sequence, ".length()));
        assertThrows(SQLException.class, () -> run(box, "UPDATE leaf SET sequence = 9 WHERE slot = " + slot));
        assertThrows(SQLException.class, () -> run(box, "DELETE FROM leaf WHERE slot = " + slot));
        assertEquals(new Turnout.Figures(1, 1, 0), turnout.now(vote.id()));
    }

    private static String written(Receipt receipt) {
        LogReceipt log = receipt.log().receipt();
        return HEX.formatHex(receipt.log().leaf()) + log.statement().length + HEX.formatHex(log.statement()) + HEX.formatHex(receipt.log().signature())
            + log.proof().path().stream().map(HEX::formatHex).toList();
    }

    private ImportRoll.Outcome imported(String csv) {
        return vote.office(BEFORE, () -> importRoll.handle(SLUG, new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8))));
    }

    private Identified identified(String code) {
        return vote.visit(DURING, () -> identify.byCode(SLUG, code).orThrow());
    }

    /** A paper without a permit yet, for the ballot of this test. */
    private SentPaper paper(Identified me, int sequence, int... chosen) {
        var set = new BitSet();
        for (int number : chosen) {
            set.set(number);
        }
        byte[] body = new Paper(ballot.projects().size(), set).encode();
        return new SentPaper(HEX.formatHex(me.slot().bytes()), me.college(), sequence, "5a".repeat(Paper.SALT_BYTES), HEX.formatHex(body), AFTER.getEpochSecond(),
            "00".repeat(64));
    }

    /** The same choice, but another paper. */
    private static SentPaper salted(SentPaper paper, int number) {
        return new SentPaper(paper.slot(), paper.college(), paper.sequence(), HEX.toHexDigits((byte) number).repeat(Paper.SALT_BYTES), paper.body(), paper.expiresAt(),
            paper.signature());
    }

    private String hash(SentPaper paper) {
        return HEX.formatHex(Paper.hash(ballot.fingerprint(), Slot.of(HEX.parseHex(paper.slot())), (int) paper.sequence(),
            HEX.parseHex(paper.salt()), HEX.parseHex(paper.body())).bytes());
    }

    private Answer<SignedPermit> permit(Identified me, SentPaper paper) {
        return vote.visit(DURING, () -> grantPermit.handle(SLUG, me.token(), paper.sequence(), hash(paper)));
    }

    private SentPaper permitted(Identified me, SentPaper paper) {
        return with(paper, permit(me, paper).orThrow());
    }

    private static SentPaper with(SentPaper paper, SignedPermit permit) {
        return new SentPaper(paper.slot(), permit.permit().college(), paper.sequence(), paper.salt(), paper.body(), permit.permit().expiresAt(), HEX.formatHex(permit.signature()));
    }

    private Answer<Receipt> permittedAndCast(Identified me, SentPaper paper) {
        Answer<SignedPermit> permit = grantPermit.handle(SLUG, me.token(), paper.sequence(), hash(paper));
        return permit instanceof Answer.Accepted<SignedPermit> yes ? castBallot.handle(SLUG, with(paper, yes.value())) : Answer.refused(permit.refusals());
    }

    private Answer<Receipt> cast(SentPaper paper) {
        return vote.visit(DURING, () -> castBallot.handle(SLUG, paper));
    }

    private CountablePapers.Sorted sorted() {
        return vote.visit(AFTER, () -> countable.of(vote.id()));
    }

    private static List<String> codes(Answer<?> answer) {
        return answer.refusals().stream().map(Refusal::code).toList();
    }

    /** Refused because it is there already, and for no other reason. */
    private static void assertTwice(DataSource source, String sql) {
        assertEquals(1062, assertThrows(SQLException.class, () -> run(source, sql)).getErrorCode(), sql);
    }

    private static void run(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}

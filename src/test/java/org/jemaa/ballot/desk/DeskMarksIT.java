package org.jemaa.ballot.desk;

import static org.jemaa.shared.Causes.assertCause;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jemaa.ballot.box.SealBox;
import org.jemaa.ballot.box.Turnout;
import org.jemaa.ballot.desk.VoterAtDesk.State;
import org.jemaa.ballot.roll.FindEntry;
import org.jemaa.ballot.roll.Identify;
import org.jemaa.ballot.roll.MarkPaper;
import org.jemaa.container.Crowd;
import org.jemaa.container.InTheContainer;
import org.jemaa.container.RunningVote;
import org.jemaa.container.Town;
import org.jemaa.identity.AccountCard;
import org.jemaa.identity.Role;
import org.jemaa.process.BudgetId;
import org.jemaa.shared.AccessDenied;
import org.jemaa.shared.Answer;
import org.jemaa.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Attack T8 at the desk: whoever takes a printed ballot has no paper in the box that counts, whatever happens at the same moment. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeskMarksIT extends InTheContainer {

    private static final String SLUG = RunningVote.SLUG;
    private static final Instant DURING = RunningVote.DURING;

    @Inject
    private ADesk desk;
    @Inject
    private Crowd crowd;
    @Inject
    private Town towns;
    @Inject
    private SetUpDesk setUp;
    @Inject
    private ServeVoter serve;
    @Inject
    private GiveStock stock;
    @Inject
    private MarkPaper roll;
    @Inject
    private FindEntry entries;
    @Inject
    private Identify identify;
    @Inject
    private SealBox seal;
    @Inject
    private Turnout turnout;
    @Resource(lookup = "java:app/jdbc/roll")
    private DataSource rollDatabase;
    @Resource(lookup = "java:app/jdbc/box")
    private DataSource box;
    private RunningVote vote;

    @BeforeEach
    void a_desk() {
        vote = desk.of(6, 2).vote();
    }

    @Test
    void an_officer_sees_who_may_vote_and_who_has_and_marks_once() {
        assertEquals(State.MAY_VOTE, lookUp(0, 1).state());
        vote.cast(1, 0).orThrow();
        assertEquals(State.HAS_VOTED_ONLINE, lookUp(0, 1).state());
        assertEquals(List.of("MARK_NOT_CONFIRMED"), codes(desk.as(0, () -> serve.mark(SLUG, 1, "A1", false))));
        assertTrue(desk.mark(0, 1).isAccepted());
        VoterAtDesk seen = lookUp(1, 1);
        assertEquals(State.HAS_A_PRINTED_BALLOT, seen.state());
        assertEquals(1, seen.markedDesk());
        assertEquals(DURING, seen.markedAt());
        assertFalse(seen.byMe());
        assertEquals(List.of("HAS_A_PRINTED_BALLOT"), codes(desk.mark(1, 1)));
        assertEquals(List.of("NOBODY_UNDER_THIS_NUMBER"), codes(desk.as(0, () -> serve.mark(SLUG, 1, "Z9", true))));
        assertEquals(new Turnout.Figures(1, 1, 1), turnout.now(vote.id()));
        assertEquals(0, counted());
    }

    @Test
    void fifty_papers_cast_while_the_voter_is_marked_at_two_desks_leave_one_mark_and_nothing_that_counts() throws Exception {
        desk.add(2, List.of(desk.officer(1)));
        var casts = new ArrayList<Future<?>>();
        var marks = new ArrayList<Future<Answer<Void>>>();
        for (int i = 0; i < 50; i++) {
            casts.add(crowd.does(() -> castOrNot(0)));
            if (i % 10 == 5) {
                marks.add(crowd.does(() -> desk.mark(0, 0)));
                marks.add(crowd.does(() -> desk.as(1, () -> serve.mark(SLUG, 2, "A0", true))));
            }
        }
        for (Future<?> cast : casts) {
            cast.get();
        }
        var handedOut = 0;
        for (Future<Answer<Void>> mark : marks) {
            handedOut += mark.get().isAccepted() ? 1 : 0;
        }
        assertEquals(1, rows(rollDatabase, "SELECT COUNT(*) FROM paper_mark WHERE vote = " + vote.id().value()));
        assertTrue(handedOut >= 1, "the desk that won heard that it may hand out a ballot");
        assertFalse(castOrNot(0), "nothing is permitted any more");
        assertEquals(1, turnout.now(vote.id()).voters());
        assertEquals(1, turnout.now(vote.id()).onPaper());
        assertEquals(0, counted());
    }

    @Test
    void at_two_desks_at_once_one_ballot_is_handed_out() throws Exception {
        desk.add(2, List.of(desk.officer(1)));
        for (int voter = 0; voter < 6; voter++) {
            String number = "A" + voter;
            Future<Answer<Void>> one = crowd.does(() -> desk.as(0, () -> serve.mark(SLUG, 1, number, true)));
            Future<Answer<Void>> other = crowd.does(() -> desk.as(1, () -> serve.mark(SLUG, 2, number, true)));
            assertEquals(1, (one.get().isAccepted() ? 1 : 0) + (other.get().isAccepted() ? 1 : 0));
        }
    }

    @Test
    void no_paper_is_permitted_to_whoever_is_marked_even_before_the_box_knows() {
        marksAndDies(0);
        assertEquals(0, turnout.now(vote.id()).onPaper());
        IllegalStateException refused = org.junit.jupiter.api.Assertions.assertThrows(IllegalStateException.class, () -> vote.cast(0, 1));
        assertTrue(refused.getMessage().contains("VOTED_ON_PAPER"), refused::getMessage);
    }

    @Test
    void a_server_that_dies_between_mark_and_cancellation_leaves_nothing_that_counts_behind_the_close() {
        vote.cast(0, 0).orThrow();
        vote.cast(1, 1).orThrow();
        marksAndDies(0);
        assertEquals(new Turnout.Figures(2, 2, 0), turnout.now(vote.id()), "the box does not know yet");
        assertEquals(2, counted());
        vote.visit(RunningVote.AFTER, () -> seal.handle(vote.id()));
        assertEquals(1, counted());
        assertEquals(1, turnout.now(vote.id()).onPaper());
        assertEquals(0, rows(rollDatabase, "SELECT COUNT(*) FROM paper_mark WHERE told = 0 AND vote = " + vote.id().value()));
    }

    @Test
    void after_a_crash_the_officer_tries_again_and_may_hand_the_ballot_out_and_the_timer_does_the_rest() {
        marksAndDies(0);
        assertEquals(List.of("HAS_A_PRINTED_BALLOT"), codes(desk.mark(1, 0)), "to another officer it is a mark like any other");
        marksAndDies(1);
        assertTrue(desk.mark(0, 1).isAccepted());
        assertEquals(2, turnout.now(vote.id()).onPaper());
    }

    @Test
    void only_officers_of_this_very_desk_serve_it() {
        AccountCard elsewhere = towns.somebody(Role.DESK_OFFICER, vote.town());
        desk.add(2, List.of(elsewhere));
        assertCause(AccessDenied.class, () -> towns.as(elsewhere, vote.town(), DURING, () -> serve.mark(SLUG, 1, "A0", true)));
        assertCause(AccessDenied.class, () -> towns.as(elsewhere, vote.town(), DURING, () -> serve.lookUp(SLUG, 1, "A0")));
        assertCause(AccessDenied.class, () -> vote.office(DURING, () -> serve.mark(SLUG, 1, "A0", true)));
        assertCause(AccessDenied.class, () -> towns.as(towns.somebody(Role.CITIZEN, vote.town()), vote.town(), DURING, () -> serve.mark(SLUG, 1, "A0", true)));
        var next = towns.found();
        AccountCard neighbour = towns.somebody(Role.DESK_OFFICER, next);
        assertCause(org.jemaa.shared.NotFound.class, () -> towns.as(neighbour, next, DURING, () -> serve.mark(SLUG, 1, "A0", true)));
        assertCause(AccessDenied.class, () -> towns.as(neighbour, vote.town(), DURING, () -> serve.mark(SLUG, 1, "A0", true)));
        assertCause(AccessDenied.class, () -> towns.as(elsewhere, vote.town(), DURING, () -> setUp.add(SLUG, form("3", elsewhere.name()))));
        assertEquals(List.of("OFFICER_NOT_KNOWN"), codes(vote.office(DURING, () -> setUp.add(SLUG, form("3", neighbour.name())))));
        assertEquals(List.of("DESK_NUMBER_TAKEN"), codes(vote.office(DURING, () -> setUp.add(SLUG, form("1", elsewhere.name())))));
        assertEquals(List.of("VOTE_CLOSED"), codes(desk.as(0, RunningVote.AFTER, () -> serve.mark(SLUG, 1, "A0", true))));
    }

    @Test
    void a_code_from_the_desk_works_once_and_for_a_quarter_of_an_hour() {
        String code = desk.as(0, () -> serve.giveCode(SLUG, 1, "A0")).orThrow();
        assertTrue(vote.visit(DURING, () -> identify.byCode(SLUG, code)).isAccepted());
        assertEquals(List.of("CODE_NOT_ACCEPTED"), codes(vote.visit(DURING, () -> identify.byCode(SLUG, code))));
        String slow = desk.as(0, () -> serve.giveCode(SLUG, 1, "A0")).orThrow();
        assertEquals(List.of("CODE_NOT_ACCEPTED"), codes(vote.visit(DURING.plus(Duration.ofMinutes(15)), () -> identify.byCode(SLUG, slow))));
        String next = desk.as(0, () -> serve.giveCode(SLUG, 1, "A0")).orThrow();
        assertEquals(List.of("CODE_NOT_ACCEPTED"), codes(vote.visit(DURING, () -> identify.byCode(SLUG, slow))), "the next code makes it void");
        assertTrue(vote.visit(DURING, () -> identify.byCode(SLUG, next)).isAccepted());
        assertTrue(desk.mark(0, 1).isAccepted());
        assertEquals(List.of("HAS_A_PRINTED_BALLOT"), codes(desk.as(0, () -> serve.giveCode(SLUG, 1, "A1"))));
    }

    @Test
    void printed_ballots_are_given_out_once() {
        assertEquals(List.of("STOCK_OVERLAPS"), codes(give(100, 120, "en")));
        assertEquals(List.of("STOCK_NOT_USABLE"), codes(give(120, 110, "en")));
        assertEquals(List.of("STOCK_LANGUAGE"), codes(give(200, 210, "de")));
        assertEquals(120, give(101, 120, "ar").orThrow().issued());
    }

    private Answer<DeskCard> give(int first, int last, String language) {
        return desk.as(0, () -> stock.handle(SLUG, 1, new DeskCard.Stock(first, last, language, false, 0)));
    }

    private static SetUpDesk.Form form(String number, String officers) {
        return new SetUpDesk.Form(number, Map.of("en", "Desk"), Map.of("en", "Hall"), officers);
    }

    /** The roll has the mark, and the box never hears of it. */
    private void marksAndDies(int voter) {
        BudgetId id = vote.id();
        desk.as(0, () -> roll.handle(id, entries.byNumber(id, "A" + voter).orElseThrow().slot(), 1, desk.officer(0).id().value()));
    }

    private boolean castOrNot(int voter) {
        try {
            return vote.cast(voter, 0).isAccepted();
        } catch (IllegalStateException notPermitted) {
            return false;
        }
    }

    private VoterAtDesk lookUp(int officer, int voter) {
        return desk.as(officer, () -> serve.lookUp(SLUG, 1, "A" + voter).orThrow());
    }

    /** Papers in the box whose slot is not cancelled. */
    private int counted() {
        return rows(box, "SELECT COUNT(*) FROM leaf l LEFT JOIN cancellation c ON c.vote = l.vote AND c.slot = l.slot WHERE l.kind = 1 AND c.slot IS NULL AND l.vote = "
            + vote.id().value());
    }

    private static List<String> codes(Answer<?> answer) {
        return answer.refusals().stream().map(Refusal::code).toList();
    }

    private static int rows(DataSource database, String sql) {
        try (Connection connection = database.getConnection(); ResultSet rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

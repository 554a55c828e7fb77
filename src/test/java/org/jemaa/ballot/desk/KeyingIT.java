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
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jemaa.ballot.box.CountablePapers;
import org.jemaa.ballot.box.RecordAct;
import org.jemaa.ballot.box.SealBox;
import org.jemaa.ballot.box.Sheet.Reason;
import org.jemaa.ballot.box.Turnout;
import org.jemaa.ballot.desk.DeskFigures.Finding;
import org.jemaa.ballot.desk.DeskFigures.Light;
import org.jemaa.container.Crowd;
import org.jemaa.container.InTheContainer;
import org.jemaa.container.RunningVote;
import org.jemaa.container.Town;
import org.jemaa.foureyes.ActBoard;
import org.jemaa.foureyes.ActCard;
import org.jemaa.foureyes.ActId;
import org.jemaa.foureyes.ConfirmAct;
import org.jemaa.identity.AccountCard;
import org.jemaa.identity.Role;
import org.jemaa.result.CountVote;
import org.jemaa.result.ResultBoard;
import org.jemaa.result.ResultCard;
import org.jemaa.shared.AccessDenied;
import org.jemaa.shared.Answer;
import org.jemaa.shared.LocalText;
import org.jemaa.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Attack T17: no sheet counts that only one officer read, and numbers that contradict each other hold the count up. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeyingIT extends InTheContainer {

    private static final String SLUG = RunningVote.SLUG;
    private static final Instant AFTER = RunningVote.AFTER;

    @Inject
    private ADesk desk;
    @Inject
    private Crowd crowd;
    @Inject
    private Town towns;
    @Inject
    private KeySheet key;
    @Inject
    private KeyingBoard keying;
    @Inject
    private CountUrn countUrn;
    @Inject
    private FinishDesk finish;
    @Inject
    private ReconciliationBoard board;
    @Inject
    private FinishWhatWasBegun sweep;
    @Inject
    private ConfirmAct confirm;
    @Inject
    private ActBoard acts;
    @Inject
    private SealBox seal;
    @Inject
    private RecordAct recorded;
    @Inject
    private CountablePapers countable;
    @Inject
    private Turnout turnout;
    @Inject
    private CountVote countVote;
    @Inject
    private ResultBoard results;
    @Resource(lookup = "java:app/jdbc/box")
    private DataSource box;
    private RunningVote vote;

    @BeforeEach
    void four_of_eight_voters_came_to_a_desk_with_three_officers() {
        vote = desk.of(8, 3).vote();
        for (int voter = 0; voter < 4; voter++) {
            desk.mark(0, voter).orThrow();
        }
    }

    @Test
    void before_the_close_nothing_is_read() {
        assertEquals(List.of("SHEETS_AFTER_THE_CLOSE"), codes(desk.as(0, () -> key.handle(SLUG, 1, typed(1, 0)))));
        assertEquals(List.of("SHEETS_AFTER_THE_CLOSE"), codes(desk.as(0, () -> countUrn.handle(SLUG, 1, 4, null))));
    }

    @Test
    void two_who_read_the_same_put_the_sheet_into_the_box_once() {
        assertEquals(SheetState.READ_ONCE, read(0, 7, 0, 1).orThrow());
        assertEquals(0, sheets());
        assertEquals(SheetState.AGREED, read(1, 7, 0, 1).orThrow());
        assertEquals(1, sheets());
        sweep();
        assertEquals(1, sheets());
        assertEquals(List.of("SHEET_IS_READ"), codes(read(2, 7, 0, 1)));
        assertEquals(List.of("SHEET_READ_BY_YOU"), codes(read(0, 7, 2)));
    }

    @Test
    void two_at_the_same_moment_are_one_first_and_one_second() throws Exception {
        for (int serial = 1; serial <= 8; serial++) {
            int sheet = serial;
            var both = new ArrayList<Future<Answer<SheetState>>>();
            for (int officer = 0; officer < 2; officer++) {
                int one = officer;
                both.add(crowd.does(() -> read(one, sheet, 1)));
            }
            var states = new ArrayList<SheetState>();
            for (Future<Answer<SheetState>> answer : both) {
                states.add(answer.get().orThrow());
            }
            assertEquals(List.of(SheetState.READ_ONCE, SheetState.AGREED), states.stream().sorted().toList());
        }
        assertEquals(8, sheets());
    }

    @Test
    void a_sheet_that_one_officer_read_wrongly_is_caught_and_a_third_decides_without_seeing_who_read_what() {
        read(0, 7, 0).orThrow();
        assertEquals(List.of(7), desk.as(1, AFTER, () -> keying.waiting(SLUG, 1)).second());
        assertEquals(SheetState.DIFFERENT, read(1, 7, 1).orThrow());
        assertEquals(0, sheets());
        assertEquals(List.of(7), desk.as(2, AFTER, () -> keying.waiting(SLUG, 1)).third());
        assertEquals(List.of(), desk.as(2, AFTER, () -> keying.readings(SLUG, 1, 7)), "nothing before the own reading");
        assertEquals(SheetState.AGREED, read(2, 7, 0).orThrow());
        assertEquals(3, desk.as(2, AFTER, () -> keying.readings(SLUG, 1, 7)).size());
        assertEquals(1, sheets());
    }

    @Test
    void where_three_differ_an_official_who_was_none_of_them_decides_with_a_reason() {
        read(0, 7, 0).orThrow();
        read(1, 7, 1).orThrow();
        assertEquals(SheetState.UNDECIDED, invalid(2, 7, Reason.UNREADABLE).orThrow());
        assertEquals(0, sheets());
        assertEquals(List.of("EXPLANATION_MISSING"), codes(vote.office(AFTER, () -> key.decide(SLUG, 1, typed(7, 1), " "))));
        assertCause(AccessDenied.class, () -> desk.as(0, AFTER, () -> key.decide(SLUG, 1, typed(7, 1), "I know")));
        assertEquals(3, vote.office(AFTER, () -> keying.undecided(SLUG, 1, 7)).size());
        assertTrue(vote.office(AFTER, () -> key.decide(SLUG, 1, typed(7, 1), "The second mark is clear")).isAccepted());
        assertEquals(1, sheets());
        assertEquals(List.of("NOTHING_TO_DECIDE"), codes(vote.office(AFTER, () -> key.decide(SLUG, 1, typed(7, 2), "Again"))));
    }

    @Test
    void what_one_read_alone_may_be_corrected_until_a_second_has_read_it() {
        read(0, 7, 0).orThrow();
        assertTrue(desk.as(0, AFTER, () -> keying.correctable(SLUG, 1, 7)).isPresent());
        assertTrue(desk.as(1, AFTER, () -> keying.correctable(SLUG, 1, 7)).isEmpty(), "nobody else sees it");
        assertEquals(SheetState.READ_ONCE, desk.as(0, AFTER, () -> key.handle(SLUG, 1, new KeySheet.Typed(7, set(1), Reason.VALID, true))).orThrow());
        assertEquals(SheetState.AGREED, read(1, 7, 1).orThrow());
        assertEquals(List.of("SHEET_READ_BY_ANOTHER"), codes(desk.as(0, AFTER,
            () -> key.handle(SLUG, 1, new KeySheet.Typed(7, set(2), Reason.VALID, true)))));
    }

    @Test
    void a_sheet_with_a_number_that_the_desk_was_never_given_is_not_read() {
        assertEquals(List.of("SERIAL_NOT_OF_THIS_DESK"), codes(read(0, 101, 0)));
        assertEquals(List.of("TOO_MANY_PROJECTS"), codes(read(0, 7, 0, 1, 2)), "then the sheet is invalid, and the officer says so");
        assertEquals(SheetState.READ_ONCE, invalid(0, 7, Reason.TOO_MANY_PROJECTS).orThrow());
    }

    @Test
    void officers_of_other_desks_read_nothing_here() {
        AccountCard elsewhere = towns.somebody(Role.DESK_OFFICER, vote.town());
        desk.add(2, List.of(elsewhere));
        assertCause(AccessDenied.class, () -> towns.as(elsewhere, vote.town(), AFTER, () -> key.handle(SLUG, 1, typed(7, 0))));
        assertCause(AccessDenied.class, () -> towns.as(elsewhere, vote.town(), AFTER, () -> keying.waiting(SLUG, 1)));
        assertCause(AccessDenied.class, () -> towns.as(elsewhere, vote.town(), AFTER, () -> countUrn.handle(SLUG, 1, 4, null)));
        assertCause(AccessDenied.class, () -> towns.as(elsewhere, vote.town(), AFTER, () -> finish.propose(SLUG, 1, LocalText.of("en", "Done"))));
    }

    @Test
    void one_sheet_more_than_marks_or_a_mark_that_is_missing_is_red_and_does_not_finish_unexplained() {
        for (int serial = 1; serial <= 5; serial++) {
            agree(serial, 1);
        }
        desk.as(0, AFTER, () -> countUrn.handle(SLUG, 1, 5, null)).orThrow();
        DeskFigures figures = figures();
        assertEquals(List.of(Finding.MORE_SHEETS_THAN_VOTERS), figures.findings());
        assertEquals(Light.RED, figures.light());
        assertEquals(List.of("DESK_NOT_READY"), codes(proposed()));
        desk.as(0, AFTER, () -> countUrn.handle(SLUG, 1, 5, "One voter was let in without a mark.")).orThrow();
        assertTrue(proposed().isAccepted());
    }

    @Test
    void what_was_confirmed_is_what_was_proposed_and_nobody_confirms_alone() {
        agree(1, 0);
        agree(2, 0);
        agree(3, 0);
        desk.as(0, AFTER, () -> countUrn.handle(SLUG, 1, 3, "One ballot was carried away.")).orThrow();
        ActId act = proposed().orThrow();
        assertEquals(List.of("OWN_PROPOSAL"), codes(confirmed(0, act)));
        agree(4, 0);
        assertEquals(List.of("FIGURES_CHANGED"), codes(confirmed(1, act)));
        AccountCard elsewhere = towns.somebody(Role.DESK_OFFICER, vote.town());
        assertEquals(List.of("NOT_YOUR_DESK"), codes(towns.as(elsewhere, vote.town(), AFTER, () -> confirm.handle(act, acts.find(act).orElseThrow().seal(), Town.PASSWORD))));
    }

    @Test
    void online_and_paper_are_counted_together_and_only_when_the_desk_has_finished() {
        vote.visit(RunningVote.DURING, () -> vote.cast(4, 0, 1).orThrow());
        vote.visit(RunningVote.DURING, () -> vote.cast(5, 1).orThrow());
        agree(1, 1, 2);
        agree(2, 1);
        agree(3, 0, 1);
        assertFalse(vote.visit(AFTER, () -> seal.handle(vote.id())), "the desk is still reading");
        assertCause(IllegalStateException.class, () -> vote.visit(AFTER, () -> countable.of(vote.id())));
        invalid(0, 4, Reason.IDENTIFYING_MARK).orThrow();
        invalid(1, 4, Reason.IDENTIFYING_MARK).orThrow();
        desk.as(0, AFTER, () -> countUrn.handle(SLUG, 1, 4, null)).orThrow();
        assertEquals(Light.GREEN, figures().light());
        ActId act = proposed().orThrow();
        sweep();
        assertFalse(vote.visit(AFTER, () -> seal.handle(vote.id())), "nobody has confirmed");
        confirmed(1, act).orThrow();
        assertFalse(vote.visit(AFTER, () -> seal.handle(vote.id())), "first the figures stand in the log");
        sweep();
        sweep();
        CountablePapers.Sorted sorted = vote.visit(AFTER, () -> countable.of(vote.id()));
        assertEquals(Map.of(List.of("a", "b"), 2, List.of("b"), 2, List.of("b", "c"), 1), sorted.piles().stream()
            .collect(java.util.stream.Collectors.toMap(pile -> pile.references(vote.ballot()), CountablePapers.Pile::voters)));
        assertEquals(1, sorted.invalidSheets());
        assertEquals(6, sorted.voters());
        assertEquals(new Turnout.Figures(6, 2, 4), turnout.now(vote.id()));
        ResultCard result = vote.office(AFTER, () -> {
            countVote.handle(SLUG).orThrow();
            return results.counted(vote.id()).orElseThrow();
        });
        assertEquals(5, result.papers());
        assertEquals(0, result.invalid(), "an invalid sheet is no finding about the box");
        assertEquals(8, result.onTheRoll());
        assertEquals(List.of(new PublicFigures(List.of(1), 4, 4, 3, Map.of(Reason.IDENTIFYING_MARK, 1))), board.published(vote.id()));
        List<String> written = recorded.of(vote.id()).stream().filter(one -> one.kind().equals("sheets")).map(RecordAct.Recorded::json).toList();
        assertEquals(List.of("{\"act\":\"sheets\",\"desks\":[{\"desks\":[1],\"invalid\":{\"IDENTIFYING_MARK\":1},\"marked\":4,\"urn\":4,\"valid\":3}]}"), written);
        assertEquals(List.of("DESK_FINISHED"), codes(read(0, 5, 0)));
    }

    @Test
    void a_server_that_dies_between_agreement_and_box_leaves_a_sheet_that_the_next_look_puts_in() {
        agree(1, 0);
        assertEquals(1, sheets());
        run("UPDATE ballot_read_sheet SET in_box = FALSE");
        assertEquals(1, board.figures(vote.id()).get(0).onTheWay(), "as if the note that it is there had been lost");
        sweep();
        assertEquals(0, board.figures(vote.id()).get(0).onTheWay());
        assertEquals(1, sheets(), "the same sheet twice changes nothing");
    }

    @Resource(lookup = "java:app/jdbc/jemaa")
    private DataSource main;

    private void run(String sql) {
        try (Connection connection = main.getConnection(); var statement = connection.createStatement()) {
            statement.executeUpdate(sql + " WHERE desk_id IN (SELECT id FROM ballot_desk WHERE budget_id = " + vote.id().value() + ")");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void agree(int serial, int... chosen) {
        read(0, serial, chosen).orThrow();
        assertEquals(SheetState.AGREED, read(1, serial, chosen).orThrow());
    }

    private Answer<SheetState> read(int officer, int serial, int... chosen) {
        return desk.as(officer, AFTER, () -> key.handle(SLUG, 1, typed(serial, chosen)));
    }

    private Answer<SheetState> invalid(int officer, int serial, Reason reason) {
        return desk.as(officer, AFTER, () -> key.handle(SLUG, 1, new KeySheet.Typed(serial, new BitSet(), reason, false)));
    }

    private static KeySheet.Typed typed(int serial, int... chosen) {
        return new KeySheet.Typed(serial, set(chosen), Reason.VALID, false);
    }

    private static BitSet set(int... chosen) {
        var set = new BitSet();
        IntStream.of(chosen).forEach(set::set);
        return set;
    }

    private Answer<ActId> proposed() {
        return desk.as(0, AFTER, () -> finish.propose(SLUG, 1, LocalText.of("en", "All is read")));
    }

    private Answer<ActCard> confirmed(int officer, ActId act) {
        return desk.as(officer, AFTER, () -> confirm.handle(act, acts.find(act).orElseThrow().seal(), Town.PASSWORD));
    }

    private DeskFigures figures() {
        return desk.as(0, AFTER, () -> board.of(vote.id())).get(0);
    }

    private void sweep() {
        vote.visit(AFTER, () -> {
            sweep.of(vote.id());
            return null;
        });
    }

    private int sheets() {
        try (Connection connection = box.getConnection();
            ResultSet rows = connection.createStatement().executeQuery("SELECT COUNT(*) FROM sheet WHERE vote = " + vote.id().value())) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> codes(Answer<?> answer) {
        return answer.refusals().stream().map(Refusal::code).toList();
    }
}

package org.jemaa.ballot.box;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jemaa.ballot.incident.IncidentDesk;
import org.jemaa.ballot.incident.ProposeGoingOn;
import org.jemaa.container.InTheContainer;
import org.jemaa.container.RunningVote;
import org.jemaa.container.Town;
import org.jemaa.foureyes.ActBoard;
import org.jemaa.foureyes.ActCard;
import org.jemaa.foureyes.ActId;
import org.jemaa.foureyes.ConfirmAct;
import org.jemaa.identity.AccountCard;
import org.jemaa.identity.Role;
import org.jemaa.shared.AccessDenied;
import org.jemaa.shared.Answer;
import org.jemaa.shared.LocalText;
import org.jemaa.shared.Moment;
import org.jemaa.shared.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Somebody with the tables' own account puts an old backup of the box back, or changes rows: the server does not go on silently
 * (attacks T5 and T27 of the protocol).
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LogWentBackIT extends InTheContainer {

    private static final Instant NOW = RunningVote.DURING;
    private static final LocalText WHY = LocalText.of("The disk broke", "Le disque a cassé", "تعطل القرص");

    @Inject
    private RunningVote vote;
    @Inject
    private Town towns;
    @Inject
    private SignHeads sign;
    @Inject
    private ReadHeads readHeads;
    @Inject
    private ReadLog readLog;
    @Inject
    private SealBox seal;
    @Inject
    private RecordAct acts;
    @Inject
    private HeadFolder folder;
    @Inject
    private LogGuard guard;
    @Inject
    private BoxDatabase database;
    @Inject
    private BoxLog log;
    @Inject
    private WholeLog whole;
    @Inject
    private LogIncidents incidents;
    @Inject
    private BoxKey key;
    @Inject
    private GoOnAfterIncident goOn;
    @Inject
    private IncidentDesk desk;
    @Inject
    private ProposeGoingOn propose;
    @Inject
    private ConfirmAct confirm;
    @Inject
    private ActBoard board;
    private OwnersHand owner;

    @BeforeEach
    void a_vote_with_six_papers_of_which_a_backup_was_made_after_three() {
        vote.of(8);
        owner = new OwnersHand(vote.id());
    }

    @AfterEach
    void the_triggers_are_there_again() throws SQLException {
        owner.close();
    }

    @Test
    void a_server_that_starts_on_an_old_backup_takes_no_paper_and_signs_nothing_and_tells_what_is_missing() throws Exception {
        cast(0, 6);
        tick(NOW);
        SignedHead lost = newest();
        long size = lost.head().size();
        owner.removeBehind(size - 3);
        restart();
        assertThrows(LogWentBack.class, () -> vote.cast(6, 1));
        assertThrows(LogWentBack.class, () -> vote.visit(NOW, () -> readLog.head(RunningVote.SLUG)));
        assertThrows(LogWentBack.class, () -> vote.visit(NOW, () -> readLog.consistency(RunningVote.SLUG, 1, OptionalLong.empty())));
        assertThrows(LogWentBack.class, () -> acts.handle(vote.id(), "extension", Map.of()));
        int heads = heads();
        tick(NOW.plusSeconds(60));
        assertEquals(heads, heads(), "nothing is signed");
        assertFalse(vote.visit(RunningVote.AFTER, () -> seal.handle(vote.id())), "and nothing is sealed");
        assertEquals(size - 3, log.head(vote.id()).size());
        LogIncident incident = vote.office(NOW, () -> desk.of(desk.standingStill().get(0))).orElseThrow();
        assertFalse(incident.altered());
        assertEquals(List.of(size - 2, size), List.of(incident.from(), incident.to()));
        assertEquals(lost.head(), incident.lost().head());
        assertTrue(keyHolds(incident.lost()), "the lost head, as it was signed");
    }

    @Test
    void an_old_backup_under_a_running_server_is_noticed_within_a_minute() throws Exception {
        cast(0, 6);
        owner.removeBehind(log.head(vote.id()).size() - 2);
        tick(NOW);
        assertEquals(0, heads());
        assertThrows(LogWentBack.class, () -> vote.cast(6, 1));
    }

    @Test
    void the_right_backup_put_back_lets_the_vote_go_on_by_itself_when_nothing_was_decided() throws Exception {
        cast(0, 4);
        tick(NOW);
        owner.hide(log.head(vote.id()).size());
        restart();
        assertThrows(LogWentBack.class, () -> vote.cast(6, 1));
        owner.bringBack();
        tick(NOW.plusSeconds(60));
        assertTrue(vote.cast(6, 1).isAccepted());
    }

    @Test
    void the_vote_goes_on_when_two_officials_have_decided_and_everybody_reads_it_in_the_log() throws Exception {
        cast(0, 6);
        tick(NOW);
        SignedHead lost = newest();
        long size = lost.head().size();
        owner.removeBehind(size - 3);
        restart();
        LogIncident incident = vote.office(NOW, () -> goOn.find(vote.id())).orElseThrow();
        AccountCard observer = towns.somebody(Role.OBSERVER, vote.town());
        assertThrows(AccessDenied.class, () -> towns.as(observer, vote.town(), NOW, () -> propose.handle(RunningVote.SLUG, incident.mark(), WHY)));
        assertEquals(List.of("OTHER_INCIDENT"), codes(vote.office(NOW, () -> propose.handle(RunningVote.SLUG, incident.mark() + "0", WHY))));
        assertEquals("REASON_MISSING", codes(vote.office(NOW, () -> propose.handle(RunningVote.SLUG, incident.mark(), null))).get(0));
        ActId act = vote.office(NOW, () -> propose.handle(RunningVote.SLUG, incident.mark(), WHY)).orThrow();
        assertEquals(List.of("OWN_PROPOSAL"), codes(vote.office(NOW, () -> confirm.handle(act, vote.office(NOW, () -> sealOf(act)), Town.PASSWORD))));
        assertThrows(LogWentBack.class, () -> vote.cast(6, 1), "one official is not enough");
        AccountCard second = towns.somebody(Role.OFFICIAL, vote.town());
        assertTrue(towns.as(second, vote.town(), NOW, () -> confirm.handle(act, sealOf(act), Town.PASSWORD)).isAccepted());

        Receipt next = vote.cast(6, 1).orThrow();
        assertEquals(size - 1, next.position(), "behind the act");
        RecordAct.Recorded told = acts.of(vote.id()).stream().filter(recorded -> recorded.kind().equals("incident")).findFirst().orElseThrow();
        assertEquals(size - 2, told.position());
        assertTrue(told.json().contains("\"missing\":{\"from\":" + (size - 2) + ",\"to\":" + size + "}"), told.json());
        assertTrue(told.json().contains(lost.head().root().hex()) && told.json().contains("Le disque a cassé"), told.json());
        tick(NOW.plusSeconds(60));
        assertEquals(size - 1, newest().head().size());
        assertTrue(Files.exists(file(".lost-" + size + ".json")), "the lost head is kept aside");
        restart();
        assertTrue(vote.cast(7, 1).isAccepted(), "the next start finds everything in order");
        assertTrue(vote.cast(5, 2).isAccepted(), "whose paper was lost can vote again");
    }

    @Test
    void what_another_server_found_stops_this_one_too_and_both_go_on_together() throws Exception {
        cast(0, 5);
        tick(NOW);
        owner.removeBehind(log.head(vote.id()).size() - 1);
        LogGuard other = anotherServer();
        assertTrue(other.look(vote.ballot()).isPresent(), "it has the same folder");
        tick(NOW.plusSeconds(60));
        LogIncident incident = guard.incident(vote.ballot()).orElseThrow();
        vote.office(NOW, () -> goOn.handle(vote.id(), incident.mark(), WHY)).orThrow();
        assertTrue(other.look(vote.ballot()).isEmpty());
        assertTrue(vote.cast(6, 1).isAccepted());
    }

    @Test
    void an_altered_a_removed_and_a_moved_row_are_found_at_the_next_start_with_their_positions() throws Exception {
        cast(0, 6);
        tick(NOW);
        long size = log.head(vote.id()).size();
        owner.run("UPDATE jemaa_box.leaf SET paper_hash = REVERSE(paper_hash) WHERE vote = " + vote.id().value() + " AND position = " + (size - 1));
        assertAltered(size - 1, size - 1);
        owner.run("UPDATE jemaa_box.leaf SET paper_hash = REVERSE(paper_hash) WHERE vote = " + vote.id().value() + " AND position = " + (size - 1));
        assertTrue(anotherServer().look(vote.ballot()).isPresent(), "an incident that was found stays until officials have decided");
    }

    @Test
    void two_rows_that_changed_places_are_found() throws Exception {
        cast(0, 6);
        tick(NOW);
        long size = log.head(vote.id()).size();
        owner.swap(size - 3, size);
        assertAltered(size - 3, size);
    }

    @Test
    void a_row_without_which_the_log_still_has_its_entry_is_found() throws Exception {
        cast(0, 6);
        tick(NOW);
        long size = log.head(vote.id()).size();
        owner.run("DELETE FROM jemaa_box.leaf WHERE vote = " + vote.id().value() + " AND position = " + (size - 2));
        assertAltered(size - 2, size - 2);
    }

    @Test
    void a_log_that_was_written_anew_to_fit_altered_rows_is_not_the_one_that_was_signed() throws Exception {
        Receipt mine = vote.cast(0, 1).orThrow();
        cast(1, 6);
        tick(NOW);
        SignedHead seen = newest();
        owner.run("UPDATE jemaa_box.leaf SET paper_hash = REVERSE(paper_hash) WHERE vote = " + vote.id().value() + " AND position = " + mine.position());
        owner.writeLogAnew(TestBox.contents(owner.source(), vote.id()));
        LogTables.Head forged = log.head(vote.id());
        assertEquals(seen.head().size(), forged.size());
        assertFalse(Arrays.equals(seen.head().root().bytes(), forged.root()));
        assertFalse(log.consistency(vote.id(), mine.log().receipt().head().size(), forged.size())
            .holds(mine.log().receipt().head().root().bytes(), forged.root()), "no proof leads from the receipt to the forged log");
        assertFalse(log.inclusion(vote.id(), mine.position(), forged.size()).holds(mine.log().receipt().leafHash().bytes(), forged.root()));
        restart();
        LogIncident incident = guard.incident(vote.ballot()).orElseThrow();
        assertFalse(incident.altered());
        assertEquals(seen.head(), incident.lost().head());
    }

    @Test
    void the_folder_holds_what_receipts_named_within_moments_and_a_file_that_somebody_changed_is_not_believed() throws Exception {
        Receipt receipt = vote.cast(0, 1).orThrow();
        guard.write();
        SignedHead kept = folder.of(vote.ballot().fingerprint()).orElseThrow();
        assertEquals(receipt.log().receipt().head(), kept.head());
        Files.writeString(file(".json"), Files.readString(file(".json")).replaceFirst("\"size\":\\d+", "\"size\":1"));
        assertThrows(IllegalStateException.class, () -> folder.of(vote.ballot().fingerprint()));
        forget();
        assertThrows(RuntimeException.class, () -> vote.cast(1, 1), "nobody goes on without looking at it");
        Files.delete(file(".json"));
        assertTrue(vote.cast(1, 1).isAccepted());
    }

    private void assertAltered(long from, long to) {
        LogIncident incident = anotherServer().look(vote.ballot()).orElseThrow();
        assertTrue(incident.altered());
        assertEquals(List.of(from, to), List.of(incident.from(), incident.to()));
        restart();
        assertThrows(LogWentBack.class, () -> vote.cast(7, 1));
    }

    private void cast(int from, int to) {
        for (int voter = from; voter < to; voter++) {
            vote.cast(voter, voter % 3).orThrow();
        }
    }

    private void tick(Instant moment) {
        Moment.at(moment, () -> {
            sign.ofEveryVote();
            return null;
        });
        guard.write();
    }

    /** What a new start has of this vote: the folder, and nothing in memory. */
    private void restart() {
        guard.write();
        forget();
    }

    private void forget() {
        guard.forget(vote.id());
    }

    private LogGuard anotherServer() {
        guard.write();
        return TestBox.guard(database, log, whole, incidents, folder, key);
    }

    private String sealOf(ActId act) {
        return board.find(act).map(ActCard::seal).orElseThrow();
    }

    private SignedHead newest() {
        MinuteHead newest = vote.visit(NOW, () -> readHeads.newest(RunningVote.SLUG).orThrow());
        return new SignedHead(newest.head().head(), newest.signature());
    }

    private boolean keyHolds(SignedHead head) {
        return Arrays.equals(key.sign(head.head().statement()), head.signature());
    }

    private int heads() {
        return vote.visit(NOW, () -> readHeads.from(RunningVote.SLUG, 0).orThrow()).size();
    }

    private Path file(String ending) throws IOException {
        return Path.of(System.getenv("JEMAA_WITNESS_FOLDER")).resolve(vote.ballot().fingerprint().hex() + ending);
    }

    private static List<String> codes(Answer<?> answer) {
        return answer.refusals().stream().map(Refusal::code).toList();
    }
}

package org.jemaa.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jemaa.container.Crowd;
import org.jemaa.shared.Answer;
import org.jemaa.shared.Moment;
import org.jemaa.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A count survives the server that counts: what is left of one that was killed with -9 is a row that nobody speaks for any more. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CountJobIT extends AVoteInATown {

    private static final Instant LATER = AFTER.plusSeconds(600);

    @Inject
    private CountJobs jobs;
    @Inject
    private ResumeCounts resume;
    @Inject
    private Crowd crowd;
    @Inject
    private DesksThatRead desks;
    @Resource(lookup = "java:app/jdbc/jemaa")
    private DataSource database;

    @BeforeEach
    void three_votes() {
        vote(0, "a", "d");
        vote(1, "a", "b");
        vote(2, "c", "e");
    }

    @Test
    void what_a_dead_server_left_behind_is_taken_up_and_ends_with_the_same_result() {
        assertEquals(new CountVote.Counted(3, false), asOfficial(AFTER, () -> countVote.handle(SLUG).orThrow()));
        String digest = asOfficial(AFTER, () -> board.counted(budget).orElseThrow()).digest();
        long left = leftBehind(40);
        CountJobCard seen = newest(AFTER);
        assertTrue(seen.isRunning());
        assertEquals(40, seen.percent(), "the page goes on showing how far it was");
        takeUp(LATER);
        CountJobCard ended = newest(LATER);
        assertEquals(left, ended.id());
        assertEquals(new CountVote.Counted(3, true), ended.ended().answer().orThrow(), "the same result as the first count");
        assertEquals(digest, asOfficial(AFTER, () -> board.counted(budget).orElseThrow()).digest());
        assertEquals(running.official().displayName(), ended.asker());
    }

    @Test
    void a_count_that_no_server_began_is_begun() {
        asOfficial(AFTER, () -> countVote.ask(SLUG).orThrow());
        takeUp(AFTER.plusSeconds(29));
        assertTrue(newest(AFTER).isRunning(), "whoever was asked may still begin");
        takeUp(AFTER.plusSeconds(31));
        assertEquals(new CountVote.Counted(3, false), newest(LATER).ended().answer().orThrow());
        assertEquals(running.official().displayName(), asOfficial(AFTER, () -> board.counted(budget).orElseThrow()).countedBy());
    }

    @Test
    void a_server_that_still_speaks_keeps_its_count() {
        long job = leftBehind(10);
        assertFalse(jobs.claim(job, "another", AFTER.plusSeconds(30)));
        takeUp(AFTER.plusSeconds(30));
        assertTrue(newest(AFTER).isRunning());
    }

    @Test
    void of_many_servers_that_want_it_one_gets_it() throws Exception {
        long job = leftBehind(10);
        List<Future<Boolean>> servers = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String name = "server-" + i;
            servers.add(crowd.does(() -> jobs.claim(job, name, LATER)));
        }
        int claimed = 0;
        for (Future<Boolean> server : servers) {
            claimed += server.get() ? 1 : 0;
        }
        assertEquals(1, claimed);
    }

    @Test
    void asking_twice_gives_one_count_and_both_get_its_outcome() throws Exception {
        List<Future<Answer<CountVote.Counted>>> all = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            all.add(crowd.does(() -> asOfficial(AFTER, () -> countVote.handle(SLUG))));
        }
        for (Future<Answer<CountVote.Counted>> one : all) {
            assertEquals(3, one.get().orThrow().winners());
        }
        long waiting = asOfficial(AFTER, () -> countVote.ask(SLUG).orThrow());
        assertEquals(waiting, asOfficial(LATER, () -> countVote.ask(SLUG).orThrow()));
        assertEquals(1, number("select count(*) from result_count_job where budget_id = " + budget.value() + " and ended_at is null"));
    }

    @Test
    void a_count_that_took_three_servers_down_is_given_up_with_a_number() {
        long job = leftBehind(0);
        for (int i = 2; i <= 3; i++) {
            assertTrue(jobs.claim(job, "another", AFTER.plusSeconds(100L * i)));
        }
        takeUp(LATER);
        CountJobCard ended = newest(LATER);
        assertEquals(8, ended.ended().fault().length());
        assertNull(ended.ended().answer());
        assertEquals(new CountVote.Counted(3, false), asOfficial(LATER, () -> countVote.handle(SLUG).orThrow()), "and can be asked for again");
    }

    @Test
    void while_desks_read_printed_ballots_the_count_says_so_and_can_be_asked_for_when_they_have_finished() {
        desks.read(budget);
        Answer<CountVote.Counted> early = asOfficial(AFTER, () -> countVote.handle(SLUG));
        assertEquals(List.of("SHEETS_ARE_READ"), early.refusals().stream().map(Refusal::code).toList());
        assertEquals(early, newest(AFTER).ended().answer(), "and the page goes on saying so");
        desks.finish(budget);
        assertEquals(3, asOfficial(LATER, () -> countVote.handle(SLUG)).orThrow().winners());
    }

    @Test
    void what_another_server_has_taken_up_is_not_ended_by_the_one_that_lost_it() {
        long job = asOfficial(AFTER, () -> countVote.ask(SLUG).orThrow());
        assertTrue(jobs.claim(job, AFTER));
        assertTrue(jobs.claim(job, "another", LATER));
        jobs.beat(job, 77, LATER);
        jobs.end(job, new CountJobCard.Ended(LATER, null, "12345678"));
        assertTrue(newest(LATER).isRunning());
        assertEquals(0, newest(LATER).percent());
    }

    /** A job as a server leaves it that is killed while it counts. */
    private long leftBehind(int percent) {
        long job = asOfficial(AFTER, () -> countVote.ask(SLUG).orThrow());
        assertTrue(jobs.claim(job, AFTER));
        jobs.beat(job, percent, AFTER);
        return job;
    }

    private void takeUp(Instant moment) {
        Moment.at(moment, () -> {
            resume.takeUp();
            return null;
        });
    }

    private CountJobCard newest(Instant moment) {
        return asOfficial(moment, () -> countVote.newest(budget).orElseThrow());
    }

    private int number(String sql) throws SQLException {
        try (Connection connection = database.getConnection(); Statement query = connection.createStatement(); ResultSet rows = query.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}

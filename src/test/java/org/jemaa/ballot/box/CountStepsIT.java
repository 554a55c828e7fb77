package org.jemaa.ballot.box;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jemaa.ballot.BoothFunnel;
import org.jemaa.ballot.BoothStep;
import org.jemaa.ballot.CountSteps;
import org.jemaa.container.InTheContainer;
import org.jemaa.container.RunningVote;
import org.jemaa.container.Town;
import org.jemaa.identity.AccountCard;
import org.jemaa.identity.Role;
import org.jemaa.shared.AccessDenied;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Officials see where people give up in the booth, as sums that lead to nobody. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CountStepsIT extends InTheContainer {

    @Inject
    private RunningVote vote;
    @Inject
    private Town towns;
    @Inject
    private CountSteps count;
    @Inject
    private BoothFunnel funnel;
    @Resource(lookup = "java:app/jdbc/jemaa")
    private DataSource main;

    @BeforeEach
    void a_vote_runs() {
        vote.of(1);
    }

    @Test
    void visits_are_written_down_as_one_sum_for_each_step_and_day() throws SQLException {
        for (int visit = 0; visit < 7; visit++) {
            assertTrue(reached(BoothStep.OPENED, RunningVote.DURING));
        }
        reached(BoothStep.CAST, RunningVote.DURING);
        count.write();
        reached(BoothStep.OPENED, RunningVote.DURING);
        reached(BoothStep.OPENED, RunningVote.DURING.plus(Duration.ofDays(1)));
        count.write();
        count.write();
        assertEquals(3, rows(), "two steps on the first day, one on the second");
        List<BoothFunnel.Reached> reached = vote.office(RunningVote.DURING, () -> funnel.of(vote.id()));
        assertEquals(List.of(9L, 0L, 0L, 0L, 1L), reached.stream().map(BoothFunnel.Reached::visits).toList());
    }

    @Test
    void only_an_open_vote_counts_and_only_who_may_watch_sees_it() throws SQLException {
        assertFalse(reached(BoothStep.OPENED, RunningVote.OPENS.minusSeconds(1)));
        assertFalse(reached(BoothStep.OPENED, RunningVote.CLOSES));
        count.write();
        assertEquals(0, rows());
        AccountCard citizen = towns.somebody(Role.CITIZEN, vote.town());
        assertThrows(AccessDenied.class, () -> towns.as(citizen, vote.town(), RunningVote.DURING, () -> funnel.of(vote.id())));
    }

    @Test
    void a_flood_is_counted_up_to_a_bound_and_leaves_one_row() throws SQLException {
        int counted = vote.visit(RunningVote.DURING, () -> (int) IntStream.range(0, 20_000).filter(visit -> count.handle(RunningVote.SLUG, BoothStep.OPENED))
            .count());
        count.write();
        assertTrue(counted < 20_000, "more than a whole town sends at once");
        assertEquals(1, rows());
    }

    private boolean reached(BoothStep step, Instant moment) {
        return vote.visit(moment, () -> count.handle(RunningVote.SLUG, step));
    }

    private int rows() throws SQLException {
        try (Connection connection = main.getConnection(); PreparedStatement query = connection.prepareStatement(
            "SELECT COUNT(*) FROM ballot_step WHERE budget_id = ?")) {
            query.setLong(1, vote.id().value());
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}

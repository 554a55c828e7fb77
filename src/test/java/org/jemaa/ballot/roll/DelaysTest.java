package org.jemaa.ballot.roll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DelaysTest {

    private static final Instant NOW = Instant.parse("2031-02-03T08:00:00Z");
    private final Delays delays = new Delays(3, Duration.ofSeconds(30), Duration.ofMinutes(5));

    @Test
    void a_few_times_cost_nothing_and_each_further_one_twice_the_wait_up_to_a_limit() {
        Instant now = NOW;
        var waits = new ArrayList<Long>();
        for (int i = 0; i < 14; i++) {
            delays.note("ABCD", now);
            long wait = delays.secondsToWait("ABCD", now);
            waits.add(wait);
            now = now.plusSeconds(Math.min(wait, 29)); // so soon that nothing is forgotten
        }
        assertEquals(List.of(0L, 0L, 3L, 5L, 9L, 17L, 33L), waits.subList(0, 7));
        assertEquals(301L, waits.get(13), "five minutes and no more: nobody is locked out for good");
    }

    @Test
    void whoever_waits_is_let_in_and_who_waits_long_is_as_new() {
        for (int i = 0; i < 6; i++) {
            delays.note("ABCD", NOW);
        }
        long wait = delays.secondsToWait("ABCD", NOW);
        assertTrue(wait > 0);
        assertEquals(0, delays.secondsToWait("ABCD", NOW.plusSeconds(wait)));
        Instant later = NOW.plusSeconds(6 * 30);
        delays.note("ABCD", later);
        delays.note("ABCD", later);
        assertEquals(0, delays.secondsToWait("ABCD", later));
    }

    @Test
    void nobody_waits_for_what_somebody_else_did() {
        for (int i = 0; i < 50; i++) {
            delays.note("ABCD", NOW);
        }
        assertEquals(0, delays.secondsToWait("ABCE", NOW));
    }
}

package org.jemaa.ballot.roll;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EmailCodesTest {

    private static final long HOUR = 3600;

    @Test
    void who_asks_without_end_brings_at_most_eight_letters_an_hour_three_live_codes_and_never_a_moment_without_one() {
        var made = new ArrayList<Long>();
        for (long now = 0; now < 3 * HOUR; now++) {
            long second = now;
            if (EmailCodes.isDue(made.stream().filter(at -> at > second - HOUR).toList(), now)) {
                made.add(now);
            }
            List<Long> live = made.stream().filter(at -> at + EmailCodes.VALID.toSeconds() > second).toList();
            assertTrue(!live.isEmpty() && live.size() <= 3, () -> live + " at " + second);
            assertTrue(made.stream().filter(at -> at > second - HOUR).count() <= 8, () -> made + " at " + second);
        }
    }
}

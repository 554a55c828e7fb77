package org.jemaa.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KillPlanTest {

    @Test
    void the_same_seed_gives_the_same_moments_and_another_seed_others() {
        assertEquals(KillPlan.of(7, 5, KillPlan.Target.TURNS, 1000), KillPlan.of(7, 5, KillPlan.Target.TURNS, 1000));
        assertNotEquals(KillPlan.of(7, 5, KillPlan.Target.TURNS, 1000), KillPlan.of(8, 5, KillPlan.Target.TURNS, 1000));
    }

    @Test
    void every_blow_falls_while_people_vote_and_none_before_the_one_that_stands_before_it() {
        for (long seed = 0; seed < 200; seed++) {
            int before = 50;
            for (KillPlan.Blow blow : KillPlan.of(seed, 6, KillPlan.Target.SERVER, 1000).blows()) {
                assertTrue(blow.afterBallots() >= before && blow.afterBallots() <= 900, blow.toString());
                before = blow.afterBallots();
            }
        }
    }

    @Test
    void in_turns_the_server_the_database_and_both_are_killed() {
        assertEquals(List.of(EnumSet.of(Stage.Part.SERVER), EnumSet.of(Stage.Part.DATABASE), EnumSet.allOf(Stage.Part.class), EnumSet.of(Stage.Part.SERVER)),
                KillPlan.of(1, 4, KillPlan.Target.TURNS, 1000).blows().stream().map(KillPlan.Blow::parts).toList());
    }
}

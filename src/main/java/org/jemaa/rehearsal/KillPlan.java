package org.jemaa.rehearsal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * When what is killed, drawn from a seed: the same seed gives the same plan. A blow falls when so many ballots have been cast and a
 * moment more has passed, so that it may hit any step of those that are under way.
 */
record KillPlan(long seed, List<Blow> blows) {

    private static final int LONGEST_MOMENT_MILLISECONDS = 150;

    /** What a rehearsal kills. */
    enum Target {
        SERVER, DATABASE, BOTH, TURNS;

        private Set<Stage.Part> parts(int turn) {
            return switch (this) {
                case SERVER -> EnumSet.of(Stage.Part.SERVER);
                case DATABASE -> EnumSet.of(Stage.Part.DATABASE);
                case BOTH -> EnumSet.allOf(Stage.Part.class);
                case TURNS -> values()[turn % 3].parts(turn);
            };
        }
    }

    record Blow(int afterBallots, long momentMilliseconds, Set<Stage.Part> parts) {
    }

    /** @param ballots how many are to be cast; the blows fall between one in twenty of them and nine in ten */
    static KillPlan of(long seed, int blows, Target target, int ballots) {
        Random random = new Random(seed);
        List<Integer> moments = new ArrayList<>();
        for (int blow = 0; blow < blows; blow++) {
            moments.add((int) (ballots * (0.05 + 0.85 * random.nextDouble())));
        }
        moments.sort(Comparator.naturalOrder());
        List<Blow> plan = new ArrayList<>();
        for (int blow = 0; blow < blows; blow++) {
            plan.add(new Blow(moments.get(blow), random.nextInt(LONGEST_MOMENT_MILLISECONDS), target.parts(blow)));
        }
        return new KillPlan(seed, List.copyOf(plan));
    }
}

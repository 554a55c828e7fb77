package org.jemaa.rehearsal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;

/** Kills the server, the database or both while people vote, and starts them again, as often as the plan says. */
final class Kills implements Mishap {

    private final Stage stage;
    private final KillPlan plan;
    private final Progress progress;
    private final Map<Stage.Part, Integer> done = new EnumMap<>(Stage.Part.class);
    private final List<String> missed = new ArrayList<>();
    private long secondsDown;

    Kills(Stage stage, KillPlan plan, Progress progress) {
        this.stage = stage;
        this.plan = plan;
        this.progress = progress;
    }

    @Override
    public void happen(IntSupplier ballotsCast) throws IOException, InterruptedException, Trouble {
        for (KillPlan.Blow blow : plan.blows()) {
            while (ballotsCast.getAsInt() < blow.afterBallots()) {
                Thread.sleep(1);
            }
            Thread.sleep(blow.momentMilliseconds());
            int before = ballotsCast.getAsInt();
            long start = System.nanoTime();
            for (Stage.Part part : blow.parts()) {
                strike(part);
            }
            // the database first: the server's start asks it
            for (Stage.Part part : List.of(Stage.Part.DATABASE, Stage.Part.SERVER)) {
                if (blow.parts().contains(part)) {
                    stage.startAgain(part);
                }
            }
            long seconds = (System.nanoTime() - start) / 1_000_000_000L;
            secondsDown += seconds;
            progress.step("  kill -9 " + names(blow.parts()) + " after " + before + " ballots; back after " + seconds + " s");
        }
    }

    private void strike(Stage.Part part) throws IOException, InterruptedException {
        if (stage.kill(part)) {
            done.merge(part, 1, Integer::sum);
        } else {
            missed.add("the " + names(Set.of(part)) + " was not there to be killed");
        }
    }

    private static String names(Set<Stage.Part> parts) {
        return parts.stream().map(part -> part.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(" and "));
    }

    @Override
    public List<String> lines() {
        return List.of("killed with -9: " + done.entrySet().stream().map(kill -> kill.getValue() + " × " + names(Set.of(kill.getKey())))
                .collect(Collectors.joining(", ")) + "; down for " + secondsDown + " s altogether; --seed " + plan.seed() + " does the same again");
    }

    @Override
    public List<String> differences() {
        return List.copyOf(missed);
    }

    @Override
    public Map<String, Long> figures() {
        Map<String, Long> figures = new TreeMap<>(Map.of("seed", plan.seed(), "secondsDown", secondsDown));
        done.forEach((part, times) -> figures.put("killed" + part.name().charAt(0) + part.name().substring(1).toLowerCase(Locale.ROOT), (long) times));
        return figures;
    }
}

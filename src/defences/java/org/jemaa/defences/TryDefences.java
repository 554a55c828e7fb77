package org.jemaa.defences;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Takes each defence out of a copy of the project, and demands that the test which tries its attack then fails, as it passes with the
 * defence in place. Ends with 1 where an attack would not be noticed, or was not tried.
 */
final class TryDefences {

    private static final int SHOWN = 150;

    private final Trial trial;
    private final Copy copy;
    private final List<String> table = new ArrayList<>();
    private final Map<String, Trial.Word> inPlace = new LinkedHashMap<>();
    private int missed;

    private TryDefences(Trial trial, Copy copy) {
        this.trial = trial;
        this.copy = copy;
    }

    /** {@code -Djemaa.defences=T08,T17-one} chooses by the beginning of the name, {@code container} by the kind; nothing chooses all. */
    public static void main(String... arguments) throws Exception {
        Path project = Path.of("").toAbsolutePath();
        List<String> beginnings = List.of(System.getProperty("jemaa.defences", "").split(","));
        List<Defence> chosen = Defence.all(project).stream()
            .filter(defence -> beginnings.stream().anyMatch(one -> defence.name().startsWith(one) || defence.kind().name().equalsIgnoreCase(one)))
            .sorted(Comparator.comparing(Defence::kind)).toList();
        Path logs = Files.createDirectories(project.resolve("target/defences/log"));
        Copy copy = Copy.of(project, project.resolve("target/defences/copy"));
        var tried = new TryDefences(new Trial(copy, logs), copy);
        try (tried.trial) {
            for (Defence.Kind kind : Defence.Kind.values()) {
                tried.all(kind, chosen.stream().filter(defence -> defence.kind() == kind).toList());
            }
        }
        System.out.println("\nattack | defence taken out | test | caught\n" + String.join("\n", tried.table));
        System.out.println(chosen.isEmpty() ? "No such defence." : chosen.size() - tried.missed + " of " + chosen.size() + " attacks were caught. Logs: " + logs);
        System.exit(chosen.isEmpty() || tried.missed > 0 ? 1 : 0);
    }

    private void all(Defence.Kind kind, List<Defence> defences) throws IOException, InterruptedException {
        boolean canRun = kind != Defence.Kind.JOURNEY || Trial.hasBrowser();
        if (canRun && !defences.isEmpty()) {
            say(defences.size() + " defences, first with everything in place: " + kind);
            inPlace.putAll(trial.run("in-place-" + kind, kind, false, defences.stream().map(Defence::test).distinct().toList()));
        }
        for (Defence defence : defences) {
            long start = System.nanoTime();
            String verdict = canRun ? tried(defence) : "NOT RUN: no Chromium (CHROME_PATH)";
            boolean caught = verdict.startsWith("yes");
            missed += caught ? 0 : 1;
            table.add(String.join(" | ", defence.attack(), defence.name() + ": " + defence.takenOut(), defence.test().replace("org.jemaa.", ""), verdict));
            say(String.format("%-3s %s (%d s) %s", caught ? "yes" : "NO", defence.name(), (System.nanoTime() - start) / 1_000_000_000, verdict));
        }
    }

    private String tried(Defence defence) throws IOException, InterruptedException {
        Trial.Word before = inPlace.get(defence.test());
        if (!before.passed()) {
            return "NO: the test does not pass with everything in place: " + shortened(before.why());
        }
        try {
            copy.takeOut(defence);
            Trial.Word word = trial.run(defence.name(), defence.kind(), defence.isInTheDatabase(), List.of(defence.test())).get(defence.test());
            return (word.failed() ? "yes: " : "NO, the test " + word.word() + ": ") + shortened(word.why());
        } catch (IllegalArgumentException | IllegalStateException e) {
            return "NO: " + shortened(e.getMessage());
        } finally {
            copy.putBack(defence);
        }
    }

    private static String shortened(String why) {
        String line = Stream.of(why.split("\\s+")).reduce("", (one, other) -> one + " " + other).strip();
        return line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line;
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}

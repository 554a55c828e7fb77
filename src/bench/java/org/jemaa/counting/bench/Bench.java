package org.jemaa.counting.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs the benchmarks of the count and prints medians, and ratios against the reference in the same run.
 * {@code mvn -Pbench}; {@code -Djemaa.elections=DIR} takes the largest files of a folder instead of drawn elections.
 */
public final class Bench {

    private static final int MOST_FILES = 4;

    private Bench() {
    }

    public static void main(String[] args) throws RunnerException, IOException {
        Locale.setDefault(Locale.ROOT);
        ChainedOptionsBuilder options = quietly("org.jemaa.counting.bench.LargeElections");
        String folder = System.getProperty("jemaa.elections", "");
        if (!folder.isEmpty()) {
            options.param("election", largest(Path.of(folder)));
        }
        Map<String, Map<String, RunResult>> byElection = new LinkedHashMap<>();
        for (RunResult result : new Runner(options.build()).run()) {
            String name = result.getPrimaryResult().getLabel();
            byElection.computeIfAbsent(result.getParams().getParam("election"), unknown -> new LinkedHashMap<>()).put(name, result);
        }
        Collection<RunResult> growing = new Runner(quietly("org.jemaa.counting.bench.GrowingCity").build()).run();
        Collection<RunResult> missing = new Runner(quietly("org.jemaa.counting.bench.VotesMissingBench").build()).run();
        List<String> lines = new ArrayList<>();
        byElection.forEach((election, results) -> elections(election, results, lines));
        growing(growing, lines);
        missing(missing, lines);
        lines.forEach(System.out::println);
    }

    private static ChainedOptionsBuilder quietly(String benchmarks) {
        System.out.println("Running " + benchmarks + " … this takes some minutes.");
        return new OptionsBuilder().include(benchmarks).verbosity(VerboseMode.SILENT).shouldFailOnError(true);
    }

    private static String[] largest(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".pb")).sorted(Comparator.comparing((Path file) -> -file.toFile().length()))
                    .limit(MOST_FILES).map(Path::toString).toArray(String[]::new);
        }
    }

    private static void elections(String election, Map<String, RunResult> results, List<String> lines) {
        double reference = median(results.get("reference"));
        lines.add("");
        lines.add(String.format("%-60s %12s %28s", election, "median, ms", "times faster than reference"));
        results.forEach((name, result) -> lines.add(String.format("  %-58s %12.1f %28s", name, median(result),
                name.equals("reference") ? "1 (Equal Shares, inexact)" : String.format("%.1f", reference / median(result)))));
    }

    private static void growing(Collection<RunResult> results, List<String> lines) {
        lines.add("");
        lines.add(String.format("%-60s %12s %28s", "taken in and counted, 200 projects", "median, ms", "µs for each voter"));
        for (RunResult result : results) {
            long voters = Long.parseLong(result.getParams().getParam("voters"));
            lines.add(String.format("  %,-58d %12.0f %28.3f", voters, median(result), median(result) * 1000 / voters));
        }
    }

    private static void missing(Collection<RunResult> results, List<String> lines) {
        Map<String, Double> medians = new LinkedHashMap<>();
        results.forEach(result -> medians.put(result.getPrimaryResult().getLabel(), median(result)));
        lines.add("");
        lines.add(String.format("%-60s %12s", "votes missing, 150,000 ballots of 25 of 100 projects", "ms"));
        medians.forEach((name, median) -> lines.add(String.format("  %-58s %12.0f", name, median)));
        lines.add(String.format("  three losers, times faster than by whole counts %25.1f", medians.get("ofThreeByWholeCounts") / medians.get("ofThree")));
    }

    private static double median(RunResult result) {
        return result.getPrimaryResult().getStatistics().getPercentile(50);
    }
}

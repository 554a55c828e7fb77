package org.jemaa.counting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jemaa.counting.pabulib.PabulibFile;
import org.jemaa.counting.pabulib.PabulibReader;
import org.junit.jupiter.api.Test;

/**
 * Runs a folder of Pabulib files, {@code mvn verify -Pelections -Djemaa.elections=DIR}: every outcome in a file's NAME.expected.json must be
 * ours, and where a file names the winners that the city announced, the municipal rule is held against them.
 */
class ElectionFolderCheck {

    private final Map<String, long[]> kinds = new TreeMap<>();
    private final Map<OfficialWinners.Kind, Integer> official = new EnumMap<>(OfficialWinners.Kind.class);
    private final Map<String, Integer> skipped = new TreeMap<>();
    private final List<String> officialDifferences = new ArrayList<>();
    private final List<String> differences = new ArrayList<>();
    private int files;
    private int withOutcomes;
    private long reading;

    @Test
    void every_expected_outcome_of_the_folder_is_found() throws Exception {
        String folder = System.getProperty("jemaa.elections", "");
        assertTrue(!folder.isEmpty() && Files.isDirectory(Path.of(folder)), "name a folder of elections: -Djemaa.elections=DIR");
        try (Stream<Path> all = Files.walk(Path.of(folder))) {
            for (Path pb : all.filter(file -> file.toString().endsWith(".pb")).sorted().toList()) {
                check(pb);
            }
        }
        System.out.println(table());
        assertTrue(files > 0, "there is no .pb file in " + folder);
        assertEquals(List.of(), differences);
    }

    private void check(Path pb) {
        files++;
        try {
            long start = System.nanoTime();
            PabulibFile file = PabulibReader.read(pb);
            Election election = file.election();
            reading += System.nanoTime() - start;
            if (Files.exists(Golden.beside(pb))) {
                withOutcomes++;
                Golden golden = Golden.of(pb);
                golden.keys().forEach(key -> check(golden, key, election));
            }
            holdAgainstTheCity(pb, file);
        } catch (Exception | LinkageError failed) {
            differences.add(pb.getFileName() + ": " + failed);
        }
    }

    /** Counted for each kind: outcomes, agreed, without a rule, nanoseconds. */
    private void check(Golden golden, String key, Election election) {
        long[] row = kinds.computeIfAbsent(GoldenKey.kind(key), kind -> new long[4]);
        row[0]++;
        Rule rule = golden.rule(key);
        if (rule == null) {
            row[2]++;
            return;
        }
        long start = System.nanoTime();
        try {
            Outcome outcome = rule.count(election);
            row[3] += System.nanoTime() - start;
            List<String> found = golden.differences(key, election, outcome);
            differences.addAll(found);
            row[1] += found.isEmpty() ? 1 : 0;
        } catch (RuntimeException failed) {
            differences.add(golden.name() + " " + key + ": " + failed);
        }
    }

    private void holdAgainstTheCity(Path pb, PabulibFile file) throws Exception {
        OfficialWinners.Verdict verdict = OfficialWinners.compare(file);
        official.merge(verdict.kind(), 1, Integer::sum);
        if (verdict.kind() == OfficialWinners.Kind.SKIPPED) {
            skipped.merge(verdict.what(), 1, Integer::sum);
        } else if (verdict.kind() != OfficialWinners.Kind.AGREES) {
            officialDifferences.add(verdict.kind() + " " + pb.getFileName() + ": " + verdict.what());
        }
    }

    private String table() {
        StringBuilder table = new StringBuilder(String.format("%n%d elections read in %d ms, %d of them with expected outcomes%n%n%-14s %9s %9s %9s %9s%n",
                files, reading / 1_000_000, withOutcomes, "rule", "outcomes", "agreed", "no rule", "ms"));
        long[] sum = new long[4];
        kinds.forEach((kind, row) -> {
            line(table, kind, row);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += row[i];
            }
        });
        line(table, "all", sum);
        table.append(String.format("%nThe municipal rule and the winners that cities announced: %s%n", official));
        skipped.forEach((why, number) -> table.append(String.format("  skipped %4d: %s%n", number, why)));
        officialDifferences.forEach(difference -> table.append("  ").append(difference).append(System.lineSeparator()));
        return table.toString();
    }

    private static void line(StringBuilder table, String kind, long[] row) {
        table.append(String.format("%-14s %9d %9d %9d %9d%n", kind, row[0], row[1], row[2], row[3] / 1_000_000));
    }
}

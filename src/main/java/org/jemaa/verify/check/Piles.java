package org.jemaa.verify.check;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.jemaa.verify.record.Choice;
import org.jemaa.verify.record.Doc;
import org.jemaa.verify.record.Lines;
import org.jemaa.verify.record.Promise;
import org.jemaa.verify.record.RecordFile;

/** Equal choices with the number of their voters, by college, in the order of their papers' bytes: no order in which they came. */
final class Piles {

    static final String FILE = "ballots.ndjson";

    /** The higher bit of the first project in which two choices differ, first comes the one without it. */
    private static final Comparator<List<Integer>> BY_BODY = (one, other) -> {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            if (!one.get(i).equals(other.get(i))) {
                return Integer.compare(other.get(i), one.get(i));
            }
        }
        return Integer.compare(one.size(), other.size());
    };

    private final SortedMap<Integer, SortedMap<List<Integer>, Integer>> colleges = new TreeMap<>();

    void add(int college, List<Integer> chosen, int voters) {
        colleges.computeIfAbsent(college, any -> new TreeMap<>(BY_BODY)).merge(chosen, voters, Math::addExact);
    }

    /** As the record publishes them. What is wrong about a line is said, and the line is left out. */
    static Piles read(RecordFile record, Promise promise, Finding finding) throws IOException {
        var piles = new Piles();
        int collegeBefore = -1;
        List<Integer> before = null;
        try (var lines = new Lines(record.open(FILE), FILE)) {
            for (Lines.Line line; (line = lines.next()) != null;) {
                Doc doc = line.doc().only("college", "chosen", "voters");
                int college = doc.number("college", 99_999);
                List<Integer> chosen = Arrays.stream(doc.numbers("chosen", promise.projects().size() - 1)).boxed().toList();
                int voters = doc.number("voters", Integer.MAX_VALUE);
                if (voters < 1 || !isAscending(chosen)) {
                    finding.wrong(line.where() + " is no choice of anybody");
                    continue;
                }
                if (college < collegeBefore || college == collegeBefore && BY_BODY.compare(before, chosen) >= 0) {
                    finding.wrong(line.where() + " is not behind the line before it");
                }
                Choice choice = Choice.of(chosen, college, promise);
                if (!choice.counts()) {
                    finding.wrong(line.where() + " does not keep to the ballot: " + choice.invalid());
                }
                collegeBefore = college;
                before = chosen;
                piles.add(college, chosen, voters);
            }
        }
        return piles;
    }

    private static boolean isAscending(List<Integer> chosen) {
        for (int i = 1; i < chosen.size(); i++) {
            if (chosen.get(i - 1) >= chosen.get(i)) {
                return false;
            }
        }
        return true;
    }

    SortedMap<Integer, SortedMap<List<Integer>, Integer>> colleges() {
        return colleges;
    }

    SortedMap<List<Integer>, Integer> of(int college) {
        return colleges.getOrDefault(college, Collections.emptySortedMap());
    }

    long voters(int college) {
        return of(college).values().stream().mapToLong(Integer::longValue).sum();
    }

    /** All colleges together. */
    Map<List<Integer>, Integer> together() {
        return together(any -> true);
    }

    /** Those colleges together. */
    Map<List<Integer>, Integer> together(IntPredicate wanted) {
        var all = new TreeMap<List<Integer>, Integer>(BY_BODY);
        colleges.forEach((college, piles) -> {
            if (wanted.test(college)) {
                piles.forEach((chosen, voters) -> all.merge(chosen, voters, Math::addExact));
            }
        });
        return all;
    }
}

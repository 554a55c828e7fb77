package org.jemaa.verify.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jemaa.verify.record.Lines;
import org.jemaa.verify.record.Promise;
import org.jemaa.verify.record.RecordFile;
import org.jemaa.verify.record.SeenLeaf;
import org.jemaa.verify.record.Unreadable;

/** Goes once through all leaves: what can be done for each alone (hashes, signatures) by all processors, the rest in order. */
final class LeafWalk {

    static final String FILE = "leaves.ndjson";
    private static final int AT_ONCE = 4_096;

    private LeafWalk() {
    }

    static void through(RecordFile record, Promise promise, List<Step> steps) throws IOException {
        try (var lines = new Lines(record.open(FILE), FILE)) {
            List<Lines.Line> batch = next(lines);
            while (!batch.isEmpty()) {
                for (SeenLeaf leaf : seen(batch, promise)) {
                    steps.forEach(step -> step.take(leaf));
                }
                batch = next(lines);
            }
        }
        for (Step step : steps) {
            step.end();
        }
    }

    private static List<Lines.Line> next(Lines lines) throws IOException {
        var batch = new ArrayList<Lines.Line>(AT_ONCE);
        for (Lines.Line line; batch.size() < AT_ONCE && (line = lines.next()) != null;) {
            batch.add(line);
        }
        return batch;
    }

    private static SeenLeaf[] seen(List<Lines.Line> batch, Promise promise) throws Unreadable {
        var seen = new SeenLeaf[batch.size()];
        var faults = new Unreadable[batch.size()];
        IntStream.range(0, seen.length).parallel().forEach(i -> {
            try {
                seen[i] = SeenLeaf.of(batch.get(i), promise);
            } catch (Unreadable e) {
                faults[i] = e;
            }
        });
        for (Unreadable fault : faults) {
            if (fault != null) {
                throw fault;
            }
        }
        return seen;
    }
}

package org.jemaa.counting.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jemaa.counting.Election;
import org.jemaa.counting.Outcome;
import org.jemaa.counting.Project;
import org.jemaa.counting.Rule;
import org.jemaa.counting.TieOrder;
import org.jemaa.counting.explain.VotesMissing;
import org.jemaa.counting.rule.EqualShares;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How many votes losers of a large city were missing: by the search that is shipped, and by doubling and halving with a whole count each. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 1)
@Fork(value = 1, jvmArgsAppend = {"-Xmx3g", "-XX:+UseSerialGC"})
public class VotesMissingBench {

    private static final int ASKED = 3;

    @Param("150000x100x25")
    public String city;
    private final Rule rule = EqualShares.completed(TieOrder.byIdentifier());
    private Election election;
    private Outcome outcome;
    private List<String> losers;

    @Setup
    public void draw() {
        String[] size = city.split("x");
        election = new SyntheticCity(Integer.parseInt(size[0]), Integer.parseInt(size[1]), Integer.parseInt(size[2])).election();
        outcome = rule.count(election);
        losers = election.projects().stream().map(Project::id).filter(project -> !outcome.won(project)).toList();
    }

    @Benchmark
    public Outcome count() {
        return rule.count(election);
    }

    @Benchmark
    public List<Integer> ofThree() {
        return losers.stream().limit(ASKED).map(project -> VotesMissing.of(rule, election, outcome, project).getAsInt()).toList();
    }

    @Benchmark
    public List<Integer> ofAll() {
        return losers.stream().map(project -> VotesMissing.of(rule, election, outcome, project).orElse(-1)).toList();
    }

    /** What the others are compared with. */
    @Benchmark
    @Warmup(iterations = 0)
    public List<Integer> ofThreeByWholeCounts() {
        return losers.stream().limit(ASKED).map(this::byWholeCounts).toList();
    }

    private int byWholeCounts(String project) {
        int losing = 0;
        int winning = 1;
        while (!rule.count(election.plus(project, winning)).won(project)) {
            losing = winning;
            winning *= 2;
        }
        while (winning - losing > 1) {
            int middle = (winning + losing) >>> 1;
            if (rule.count(election.plus(project, middle)).won(project)) {
                winning = middle;
            } else {
                losing = middle;
            }
        }
        return winning;
    }
}

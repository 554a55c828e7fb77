package org.jemaa.counting.bench;

import java.util.concurrent.TimeUnit;
import org.jemaa.counting.Outcome;
import org.jemaa.counting.TieOrder;
import org.jemaa.counting.rule.EqualShares;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From the first ballot taken in to the outcome, with 200 projects and ever more voters, within 4 GB. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(value = 1, jvmArgsAppend = {"-Xmx4g", "-XX:+UseSerialGC"})
public class GrowingCity {

    @Param({"10000", "100000", "1000000", "10000000"})
    public int voters;

    @Benchmark
    public Outcome takenInAndCounted() {
        return EqualShares.completed(TieOrder.byIdentifier()).count(new SyntheticCity(voters, 200).election());
    }
}

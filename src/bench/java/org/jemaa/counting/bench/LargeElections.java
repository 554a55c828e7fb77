package org.jemaa.counting.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jemaa.counting.Election;
import org.jemaa.counting.Outcome;
import org.jemaa.counting.TieOrder;
import org.jemaa.counting.Utility;
import org.jemaa.counting.pabulib.PabulibReader;
import org.jemaa.counting.rule.Add1;
import org.jemaa.counting.rule.EqualShares;
import org.jemaa.counting.rule.Greedy;
import org.jemaa.counting.rule.Phragmen;
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

/** The largest elections of a folder, or two drawn ones of their size. Single-threaded. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 8)
@Measurement(iterations = 7)
@Fork(value = 1, jvmArgsAppend = {"-Xmx4g", "-XX:+UseSerialGC"})
public class LargeElections {

    @Param({"drawn:66045x163", "drawn:28943x175"})
    public String election;
    private byte[] file;
    private Election read;
    private BigDecimal step;

    @Setup
    public void load() throws Exception {
        if (election.startsWith("drawn:")) {
            String[] size = election.substring(6).split("x");
            file = new SyntheticCity(Integer.parseInt(size[0]), Integer.parseInt(size[1])).file().getBytes(StandardCharsets.UTF_8);
        } else {
            file = Files.readAllBytes(Path.of(election));
        }
        read = read();
        boolean forints = new String(file, StandardCharsets.UTF_8).contains("currency;HUF");
        step = BigDecimal.valueOf(forints ? 1000 : 1);
    }

    @Benchmark
    public Election read() {
        try {
            return PabulibReader.read(new ByteArrayInputStream(file)).election();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (Exception notAnElection) {
            throw new IllegalArgumentException(election, notAnElection);
        }
    }

    private Utility utility() {
        return Utility.usual(read.kind());
    }

    @Benchmark
    public Outcome municipalRule() {
        return new Greedy(TieOrder.byIdentifier(), utility(), true).count(read);
    }

    @Benchmark
    public Outcome equalShares() {
        return new EqualShares(TieOrder.byIdentifier(), utility(), null, false).count(read);
    }

    @Benchmark
    public Outcome equalSharesAdd1ToItsEnd() {
        return new EqualShares(TieOrder.byIdentifier(), utility(), new Add1(true, false, step), true).count(read);
    }

    @Benchmark
    public Outcome phragmen() {
        return new Phragmen(TieOrder.byIdentifier()).count(read);
    }

    /** What the other figures are compared with. */
    @Benchmark
    @Warmup(iterations = 1)
    @Measurement(iterations = 3)
    public Object reference() {
        return Textbook.equalShares(read);
    }
}

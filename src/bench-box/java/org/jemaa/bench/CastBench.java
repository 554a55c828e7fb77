package org.jemaa.bench;

import jakarta.json.JsonObject;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToDoubleFunction;
import org.jemaa.shared.Json;

/**
 * How many ballots a second the box takes, beside what this machine could at most: (a) whole ballots through HTTP, (b) a bare servlet on
 * the same server that writes the same rows with the same number of requests, (c) the same rows by JDBC without HTTP.
 *
 * <p>A ballot is what a booth does after its voter has proved who they are: POST …/permits, then POST …/papers with the permit. Both
 * must be answered with a yes. Server (default JIT), database and load are on this machine. Voters vote again and again, each time
 * with the next sequence. {@code mvn -Pbench-box}; {@code -Djemaa.bench.minutes=10} for the long run.
 */
public final class CastBench {

    private static final HexFormat HEX = HexFormat.of();
    private static final int PROJECTS = 150;

    private final int connections = Integer.getInteger("jemaa.bench.connections", 64);
    private final int rounds = Integer.getInteger("jemaa.bench.rounds", 3);
    private final int seconds = Integer.getInteger("jemaa.bench.seconds", 15);
    private final BlockingQueue<Voter> voters = new LinkedBlockingQueue<>();
    /** Whose rows are written around the box: the roll would rightly give them no permit any more. */
    private final BlockingQueue<Voter> around = new LinkedBlockingQueue<>();
    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicLong bare = new AtomicLong();
    private final byte[] body = new byte[3 + (PROJECTS + 7) / 8];
    private final List<Connection> rollConnections = new ArrayList<>();
    private final List<Connection> boxConnections = new ArrayList<>();
    private Town town;
    private URI url;

    /** Somebody who has proved who they are. */
    private static final class Voter {
        private final String slot;
        private final String token;
        private int sequence;

        private Voter(String slot, String token) {
            this.slot = slot;
            this.token = token;
        }
    }

    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        try (Ground ground = new Ground(Path.of("target"))) {
            new CastBench().measure(ground);
        }
    }

    private void measure(Ground ground) throws Exception {
        url = ground.url();
        town = new Town(url);
        body[0] = 1;
        body[2] = (byte) PROJECTS;
        new Random(1).ints(10, 0, PROJECTS).forEach(project -> body[3 + project / 8] |= (byte) (0x80 >> project % 8));
        identify(town.open(Integer.getInteger("jemaa.bench.voters", 5_000), PROJECTS));
        connect(ground.running());
        System.out.printf("Warming up: load %s%n", load());
        run("a", seconds * 2.0, this::booth);
        run("b", seconds * 1.0, this::servlet);
        run("c", seconds / 2.0, this::jdbc);
        List<Load.Figures> box = new ArrayList<>();
        List<Load.Figures> servlet = new ArrayList<>();
        List<Load.Figures> jdbc = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            System.out.printf("Round %d: load %s%n", round, load());
            box.add(run("a  whole ballots through HTTP", seconds, this::booth));
            servlet.add(run("b  bare servlet, same rows   ", seconds, this::servlet));
            jdbc.add(run("c  bare JDBC, no HTTP        ", seconds / 2.0, this::jdbc));
        }
        double minutes = Double.parseDouble(System.getProperty("jemaa.bench.minutes", "1"));
        System.out.printf("Sustained for %.1f minutes:%n", minutes);
        Load.Figures sustained = run("a  whole ballots through HTTP", minutes * 60, this::booth);
        report(box, servlet, jdbc, sustained);
    }

    private void report(List<Load.Figures> box, List<Load.Figures> servlet, List<Load.Figures> jdbc, Load.Figures sustained) throws Exception {
        double a = median(box, Load.Figures::perSecond);
        double b = median(servlet, Load.Figures::perSecond);
        double c = median(jdbc, Load.Figures::perSecond);
        System.out.printf("%nMedians of %d rounds at %d connections: a %.0f, b %.0f, c %.0f ballots/s; a/b %.0f %%, b/c %.0f %%, a/c %.0f %%%n", rounds,
                connections, a, b, c, 100 * a / b, 100 * b / c, 100 * a / c);
        System.out.printf("Sustained: %.0f ballots/s, median %.0f ms, p99 %.0f ms; load now %s%n", sustained.perSecond(), sustained.median(), sustained.p99(), load());
        long papers = town.turnout().getJsonNumber("papers").longValue();
        boolean whole = papers == acknowledged.get();
        System.out.printf("Acknowledged %d, in the box %d%n", acknowledged.get(), papers);
        System.out.printf("%s 300 ballots/s   %s p99 < 500 ms   %s a/b >= 60 %%   %s nothing lost%n", mark(sustained.perSecond() >= 300), mark(sustained.p99() < 500),
                mark(a / b >= 0.6), mark(whole));
    }

    private static String mark(boolean reached) {
        return reached ? "[reached]" : "[NOT REACHED]";
    }

    private static double median(List<Load.Figures> figures, ToDoubleFunction<Load.Figures> what) {
        double[] sorted = figures.stream().mapToDouble(what).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static String load() {
        return String.format("%.1f", java.lang.management.ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private Load.Figures run(String what, double duration, Load.Casters casters) throws Exception {
        Load.Figures figures = Load.run(connections, duration, casters);
        System.out.printf("  %s %6.0f ballots/s, median %5.1f ms, p99 %5.0f ms%s%n", what, figures.perSecond(), figures.median(), figures.p99(),
                figures.failures().isEmpty() ? "" : "  FAILED: " + figures.failures());
        return figures;
    }

    private void identify(List<String> codes) throws Exception {
        List<Thread> lines = new ArrayList<>();
        for (int part = 0; part < 8; part++) {
            int from = part;
            lines.add(new Thread(() -> {
                try (Line line = new Line(url.getHost(), url.getPort())) {
                    for (int i = from; i < codes.size(); i += 8) {
                        JsonObject answer = Town.json(line.post("/tamaris/api/roll/" + Town.SLUG + "/identify", "",
                                "{\"code\":\"" + codes.get(i) + "\"}").body());
                        (i < codes.size() / 2 ? voters : around).add(new Voter(answer.getString("slot"), answer.getString("token")));
                    }
                } catch (Exception failed) {
                    throw new IllegalStateException(failed);
                }
            }));
        }
        lines.forEach(Thread::start);
        for (Thread line : lines) {
            line.join();
        }
        System.out.printf("%d voters have proved who they are%n", voters.size() + around.size());
    }

    private Load.Caster booth(int connection) throws Exception {
        Line line = new Line(url.getHost(), url.getPort());
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        byte[] salt = new byte[16];
        Random random = new Random(connection);
        return () -> {
            Voter voter = voters.take();
            voter.sequence++;
            random.nextBytes(salt);
            String hash = HEX.formatHex(paperHash(sha256, voter, salt));
            Line.Answer permit = yes(line.post("/tamaris/api/roll/" + Town.SLUG + "/permits", "Authorization: Bearer " + voter.token + "\r\n",
                    "{\"sequence\":" + voter.sequence + ",\"paperHash\":\"" + hash + "\"}"));
            JsonObject granted = Town.json(permit.body());
            yes(line.post("/tamaris/api/box/" + Town.SLUG + "/papers", "", paper(voter.slot, voter.sequence, salt, granted)));
            acknowledged.incrementAndGet();
            voters.add(voter);
        };
    }

    private String paper(String slot, int sequence, byte[] salt, JsonObject permit) {
        return "{\"slot\":\"" + slot + "\",\"college\":" + permit.getInt("college", 0) + ",\"sequence\":" + sequence + ",\"salt\":\"" + HEX.formatHex(salt)
                + "\",\"body\":\"" + HEX.formatHex(body) + "\",\"expiresAt\":" + permit.getJsonNumber("expiresAt") + ",\"signature\":\""
                + permit.getString("signature") + "\"}";
    }

    private byte[] paperHash(MessageDigest sha256, Voter voter, byte[] salt) {
        sha256.update("jemaa/paper/1\0".getBytes(StandardCharsets.US_ASCII));
        sha256.update(town.fingerprint());
        sha256.update(HEX.parseHex(voter.slot));
        sha256.update(ByteBuffer.allocate(4).putInt(voter.sequence).array());
        sha256.update(salt);
        sha256.update(ByteBuffer.allocate(4).putInt(body.length).array());
        return sha256.digest(body);
    }

    private static Line.Answer yes(Line.Answer answer) {
        if (answer.status() >= 300) {
            throw new IllegalStateException(answer.status() + " " + answer.body().substring(0, Math.min(200, answer.body().length())));
        }
        return answer;
    }

    private Load.Caster servlet(int connection) throws Exception {
        Line line = new Line(url.getHost(), url.getPort());
        Random random = new Random(connection);
        return () -> {
            Voter voter = around.take();
            JsonObject[] requests = plain(voter, random);
            yes(line.post("/bare/permits", "", requests[0].toString()));
            yes(line.post("/bare/papers", "", requests[1].toString()));
            around.add(voter);
        };
    }

    /** The two requests of a ballot that goes around the box: another sequence, and nothing that is true. */
    private JsonObject[] plain(Voter voter, Random random) {
        voter.sequence++;
        byte[] bytes = new byte[112];
        random.nextBytes(bytes);
        String hex = HEX.formatHex(bytes);
        return new JsonObject[] {
            Json.createObjectBuilder().add("slot", voter.slot).add("sequence", voter.sequence).add("paperHash", hex.substring(0, 64)).build(),
            Json.createObjectBuilder().add("slot", voter.slot).add("college", 0).add("sequence", voter.sequence).add("salt", hex.substring(64, 96))
                .add("body", HEX.formatHex(body)).add("expiresAt", 1_800_000_000L).add("signature", hex.substring(96)).build()};
    }

    private void connect(Properties running) throws Exception {
        try (Connection owner = account(running, "jemaa.owner.db"); var statement = owner.createStatement()) {
            statement.execute("SET GLOBAL max_connections = 600"); // those of JDBC without a server stand beside all pools
        }
        for (int connection = 0; connection < connections; connection++) {
            rollConnections.add(account(running, "jemaa.roll.db"));
            boxConnections.add(account(running, "jemaa.box.db"));
        }
    }

    private static Connection account(Properties running, String name) throws Exception {
        Connection connection = DriverManager.getConnection(running.getProperty(name + ".url"), running.getProperty(name + ".user"),
                running.getProperty(name + ".password"));
        connection.setAutoCommit(false);
        return connection;
    }

    private Load.Caster jdbc(int number) {
        Connection roll = rollConnections.get(number);
        Connection box = boxConnections.get(number);
        Random random = new Random(number);
        return () -> {
            Voter voter = around.take();
            JsonObject[] rows = plain(voter, random);
            Rows.permit(roll, rows[0]);
            roll.commit();
            Rows.paper(box, Rows.BARE_JDBC, bare.incrementAndGet(), rows[1]);
            box.commit();
            around.add(voter);
        };
    }
}

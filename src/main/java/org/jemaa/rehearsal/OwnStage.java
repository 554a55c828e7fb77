package org.jemaa.rehearsal;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The options for a server that the rehearsal starts itself, in order to break it. */
final class OwnStage {

    @Option(names = "--kill", paramLabel = "N", description = "Start a database and a server of the rehearsal's own, kill them N times with"
            + " kill -9 at random moments while people vote, and start them again. --server, --municipality, --user and --password-file"
            + " are left out then.")
    private int kills;

    @Option(names = "--kill-what", paramLabel = "WHAT", defaultValue = "TURNS", description = "What is killed: ${COMPLETION-CANDIDATES}"
            + " (default: ${DEFAULT-VALUE}, one after the other).")
    private KillPlan.Target target;

    @Option(names = "--seed", paramLabel = "NUMBER", description = "The moments of the kills follow from it; by default it is drawn, and printed.")
    private Long seed;

    @Option(names = "--small-disk", paramLabel = "FOLDER", description = "Put the database of the rehearsal's own on this small disk, fill it"
            + " to the last byte while people vote, and make room again.")
    private Path smallDisk;

    @Option(names = "--own", paramLabel = "FOLDER", description = "Where the rehearsal's own server keeps its data (default: a temporary"
            + " folder, removed after a PASS).")
    private Path folder;

    @Option(names = "--launcher", paramLabel = "JAR", description = "The launcher (default: the jemaa-run.jar beside this program).")
    private Path launcher;

    @Option(names = "--jvm", paramLabel = "OPTIONS", defaultValue = "-Xmx1g -XX:+UseSerialGC -XX:TieredStopAtLevel=1",
            description = "Options of the Java of the rehearsal's own server (default: ${DEFAULT-VALUE}).")
    private String jvm;

    boolean isWanted() {
        return kills > 0 || smallDisk != null;
    }

    void check() throws IOException, Trouble {
        if (kills < 0 || kills > 1000 || kills > 0 && smallDisk != null) {
            throw new Trouble(Trouble.USAGE, "--kill is a number up to 1000, and goes without --small-disk.");
        }
        if (smallDisk != null) {
            FullDisk.check(smallDisk);
        }
    }

    /** Starts all of it. */
    Ready build(Script script, Setbacks setbacks, Instant began, Progress progress) throws IOException, InterruptedException, Trouble {
        boolean temporary = folder == null;
        Path root = temporary ? Files.createTempDirectory("jemaa-rehearsal-") : Files.createDirectories(folder);
        Path database = (smallDisk == null ? root : smallDisk).resolve("database");
        Stage stage = new Stage(launcher(), root, database, jvm, began);
        Ready ready = new Ready(stage, mishap(stage, script.accepted().size(), setbacks, progress), temporary ? root : null, progress);
        try {
            progress.step("Starting a database and a server of the rehearsal's own in " + root + (smallDisk == null ? "" : " and " + smallDisk));
            stage.start(Stage.Part.DATABASE);
            stage.start(Stage.Part.SERVER);
            return ready;
        } catch (IOException | InterruptedException | Trouble failed) {
            ready.close();
            throw failed;
        }
    }

    private Mishap mishap(Stage stage, int ballots, Setbacks setbacks, Progress progress) {
        if (smallDisk != null) {
            return new FullDisk(stage, smallDisk, ballots, setbacks, progress);
        }
        long drawn = seed == null ? new Random().nextInt(Integer.MAX_VALUE) : seed;
        progress.step(kills + " × kill -9, " + target + ", --seed " + drawn);
        return new Kills(stage, KillPlan.of(drawn, kills, target, ballots), progress);
    }

    private Path launcher() throws Trouble {
        try {
            Path jar = launcher != null ? launcher
                    : Path.of(OwnStage.class.getProtectionDomain().getCodeSource().getLocation().toURI()).resolveSibling("jemaa-run.jar");
            if (!Files.isRegularFile(jar)) {
                throw new Trouble(Trouble.USAGE, "The launcher " + jar + " is missing; say with --launcher where it is.");
            }
            return jar.toAbsolutePath();
        } catch (URISyntaxException nowhere) {
            throw new Trouble(Trouble.USAGE, "Say with --launcher where the launcher jemaa-run.jar is.");
        }
    }

    /** The stage with all set up; closing it ends what it started. */
    static final class Ready implements AutoCloseable {

        private final Stage stage;
        private final Mishap mishap;
        private final Path temporary;
        private final Progress progress;
        private boolean passed;

        private Ready(Stage stage, Mishap mishap, Path temporary, Progress progress) {
            this.stage = stage;
            this.mishap = mishap;
            this.temporary = temporary;
            this.progress = progress;
        }

        Stage stage() {
            return stage;
        }

        Mishap mishap() {
            return mishap;
        }

        void judged(boolean pass) {
            passed = pass;
        }

        @Override
        public void close() throws IOException {
            stage.close();
            if (temporary != null && !passed) {
                progress.step("What the server wrote stays in " + temporary);
            } else if (temporary != null) {
                try (Stream<Path> all = Files.walk(temporary)) {
                    for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                        Files.deleteIfExists(path);
                    }
                }
            }
        }
    }
}

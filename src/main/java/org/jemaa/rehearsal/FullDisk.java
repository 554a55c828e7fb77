package org.jemaa.rehearsal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;

/**
 * Fills the database's disk to the last byte while people vote, waits until the first of them is refused and ten seconds more, and
 * makes room again. Only a small disk of the rehearsal's own is filled: one of more than two gibibytes is left alone.
 */
final class FullDisk implements Mishap {

    static final String BALLAST = "ballast";
    private static final long LARGEST_DISK = 2L << 30;
    private static final double WHEN = 0.15;
    private static final long LONGEST_WAIT_SECONDS = 240;
    private static final int HELD_SECONDS = 10;

    private final Stage stage;
    private final Path ballast;
    private final int ballots;
    private final Setbacks setbacks;
    private final Progress progress;
    private final List<String> differences = new ArrayList<>();
    private long ballastBytes;
    private long refused;
    private long castWhileFull;
    private int databaseEnded;

    FullDisk(Stage stage, Path disk, int ballots, Setbacks setbacks, Progress progress) {
        this.stage = stage;
        this.ballast = disk.resolve(BALLAST);
        this.ballots = ballots;
        this.setbacks = setbacks;
        this.progress = progress;
    }

    /** @throws Trouble if the folder lies on a disk that others need */
    static void check(Path disk) throws IOException, Trouble {
        FileStore store = Files.getFileStore(Files.createDirectories(disk));
        if (store.getTotalSpace() > LARGEST_DISK) {
            throw new Trouble(Trouble.USAGE, disk + " is on a disk of " + (store.getTotalSpace() >> 20)
                    + " MiB. The rehearsal fills it to the last byte, so it must be a small one of its own, of at most 2048 MiB;"
                    + " 300 are enough. For example: mount -t tmpfs -o size=300m tmpfs " + disk);
        }
    }

    @Override
    public void happen(IntSupplier ballotsCast) throws IOException, InterruptedException, Trouble {
        while (ballotsCast.getAsInt() < ballots * WHEN) {
            Thread.sleep(5);
        }
        int before = ballotsCast.getAsInt();
        long refusedBefore = setbacks.of(Setbacks.Kind.LATER);
        fill();
        progress.step("  the disk of the database is full (" + (ballastBytes >> 20) + " MiB of ballast) after " + before + " ballots");
        boolean noticed = await(() -> setbacks.of(Setbacks.Kind.LATER) > refusedBefore || !lives() || ballotsCast.getAsInt() >= ballots);
        for (int second = 0; second < HELD_SECONDS; second++) {
            fill();
            Thread.sleep(1000);
        }
        castWhileFull = ballotsCast.getAsInt() - before;
        refused = setbacks.of(Setbacks.Kind.LATER) - refusedBefore;
        if (!noticed || refused == 0) {
            differences.add("the full disk was not noticed: " + castWhileFull + " ballots were cast meanwhile, and nobody was refused");
        }
        makeRoom(ballotsCast);
    }

    private void makeRoom(IntSupplier ballotsCast) throws IOException, InterruptedException, Trouble {
        Files.delete(ballast);
        long start = System.nanoTime();
        if (!lives()) {
            databaseEnded++;
            stage.startAgain(Stage.Part.DATABASE);
        }
        int then = ballotsCast.getAsInt();
        if (!await(() -> ballotsCast.getAsInt() > then || then >= ballots)) {
            differences.add("voting did not go on within " + LONGEST_WAIT_SECONDS + " s after there was room again");
        }
        progress.step("  room again; " + refused + " calls were refused, and voting went on after " + (System.nanoTime() - start) / 1_000_000_000L + " s");
    }

    /** To the last byte: large pieces first, then small ones. */
    private void fill() throws IOException {
        try (OutputStream out = Files.newOutputStream(ballast, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (int piece = 1 << 20; piece > 0; piece >>= 4) {
                byte[] bytes = new byte[piece];
                boolean room = true;
                while (room) {
                    room = wrote(out, bytes);
                }
            }
        }
    }

    private boolean wrote(OutputStream out, byte[] bytes) {
        try {
            out.write(bytes);
            ballastBytes += bytes.length;
            return true;
        } catch (IOException full) {
            return false;
        }
    }

    private interface Condition {
        boolean holds() throws IOException;
    }

    private static boolean await(Condition condition) throws IOException, InterruptedException {
        long end = System.nanoTime() + LONGEST_WAIT_SECONDS * 1_000_000_000L;
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(50);
        }
        return true;
    }

    private boolean lives() throws IOException {
        return stage.lives(Stage.Part.DATABASE);
    }

    @Override
    public List<String> lines() {
        return List.of("full disk: " + refused + " calls refused in clear words, " + castWhileFull + " ballots still found room; the database "
                + (databaseEnded == 0 ? "went on" : "ended by itself and was started again") + " when there was room");
    }

    @Override
    public List<String> differences() {
        List<String> all = new ArrayList<>(differences);
        if (setbacks.of(Setbacks.Kind.UNCLEAR) > 0) {
            all.add(setbacks.of(Setbacks.Kind.UNCLEAR) + " answers explained nothing while the disk was full: " + setbacks.unclear());
        }
        if (setbacks.of(Setbacks.Kind.LOST) > 0) {
            all.add(setbacks.of(Setbacks.Kind.LOST) + " calls got no answer at all while the disk was full");
        }
        return all;
    }

    @Override
    public Map<String, Long> figures() {
        return Map.of("refusedWhileFull", refused, "castWhileFull", castWhileFull, "databaseEnded", (long) databaseEnded);
    }
}

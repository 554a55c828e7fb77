package org.jemaa.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The launcher as people run it: another process, of which the tests see the words, the exit code and the files. */
final class LauncherProcess implements AutoCloseable {

    static final Path JAR = Path.of("target", "jemaa-run.jar").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    final Process process;
    private final Path words;

    LauncherProcess(Path folder, Map<String, String> environment, String... arguments) throws IOException {
        this(JAR, folder, environment, arguments);
    }

    static LauncherProcess of(Path jar, Path folder, Map<String, String> environment, String... arguments) throws IOException {
        return new LauncherProcess(jar, folder, environment, arguments);
    }

    private LauncherProcess(Path jar, Path folder, Map<String, String> environment, String... arguments) throws IOException {
        words = Files.createTempFile(folder, "words", ".txt");
        List<String> command = new ArrayList<>(List.of(Processes.java(), "-XX:TieredStopAtLevel=1", "-jar", jar.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(words.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("JEMAA_"));
        builder.environment().putAll(environment);
        process = builder.start();
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("still running after " + PATIENCE + ": " + words());
        }
        return process.exitValue();
    }

    String words() {
        try {
            return Files.readString(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Properties running(Path data) throws IOException {
        Path file = data.resolve(Session.RUNNING);
        await("the launcher to be ready", () -> Files.exists(file) || !process.isAlive());
        if (!process.isAlive()) {
            throw new AssertionError(words());
        }
        Properties properties = new Properties();
        properties.load(Files.newBufferedReader(file));
        return properties;
    }

    static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain for " + what);
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }

    /** Killed processes take a moment to end, and meanwhile still write into the folder that the test wants to delete. */
    static void awaitTheEndOfAllIn(Path folder) {
        await("the processes of this test to end", () -> ProcessHandle.allProcesses()
                .noneMatch(process -> process.info().commandLine().orElse("").contains(folder.toString())));
    }

    /** However a test ends, nothing of it goes on: the guard ends the children of a launcher that was killed. */
    @Override
    public void close() {
        process.destroyForcibly();
    }
}

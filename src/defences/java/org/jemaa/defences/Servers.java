package org.jemaa.defences;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** A database, or a whole application with one, started by the launcher and stopped by {@link #close}; both end with this process too. */
final class Servers implements AutoCloseable {

    private static final int PATIENCE_IN_MINUTES = 5;

    private final Path launcher;
    private final Path data;
    private final Path log;

    private Servers(Path launcher, Path data, Path log) {
        this.launcher = launcher;
        this.data = data;
        this.log = log;
    }

    static Servers database(Path launcher, Path data, Path log) throws IOException, InterruptedException {
        return start(launcher, data, log, "--only=database", "--database-port=0");
    }

    static Servers application(Path launcher, Path data, Path log) throws IOException, InterruptedException {
        return start(launcher, data, log, "--port=0", "--rehearsal=true", "--demonstration=true");
    }

    private static Servers start(Path launcher, Path data, Path log, String... more) throws IOException, InterruptedException {
        Copy.delete(data);
        var servers = new Servers(launcher, data, log);
        var arguments = new ArrayList<>(List.of("start", "--data=" + data, "--with-parent"));
        arguments.addAll(List.of(more));
        servers.launch(arguments);
        return servers;
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private void launch(List<String> arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(java(), "-jar", launcher.toString()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
        if (!process.waitFor(PATIENCE_IN_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IllegalStateException("The launcher could not " + arguments.get(0) + ": see " + log);
        }
    }

    /** What the launcher tells whoever wants to use what it started. */
    Properties running() throws IOException {
        var running = new Properties();
        try (InputStream in = Files.newInputStream(data.resolve("running.properties"))) {
            running.load(in);
        }
        return running;
    }

    /** {@code jemaa.db.url} as {@code JEMAA_DB_URL}, and so on. */
    Map<String, String> environment() throws IOException {
        var variables = new TreeMap<String, String>();
        running().forEach((name, value) -> variables.put(name.toString().toUpperCase(java.util.Locale.ROOT).replace('.', '_'), value.toString()));
        return variables;
    }

    @Override
    public void close() throws IOException {
        try {
            launch(List.of("stop", "--data=" + data));
        } catch (InterruptedException e) { // it ends with this process too
            Thread.currentThread().interrupt();
        }
    }
}

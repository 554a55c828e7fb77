package org.jemaa.rehearsal;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/**
 * A server of the rehearsal's own, so that it may be broken: two launchers on two data folders, one for the database and one for
 * the application, as in a town that keeps them apart. Both end with the rehearsal, however it ends.
 */
final class Stage implements AutoCloseable {

    /** What can be killed. */
    enum Part { SERVER, DATABASE }

    private static final Duration PATIENCE = Duration.ofMinutes(6);

    private final Path runJar;
    private final Path databaseFolder;
    private final Path applicationFolder;
    private final String jvm;
    private final Instant began;
    private final int databasePort = freePort();
    private final int port = freePort();

    /** @param databaseFolder may lie on another disk than the rest */
    Stage(Path runJar, Path folder, Path databaseFolder, String jvm, Instant began) throws IOException {
        this.runJar = runJar;
        this.databaseFolder = Files.createDirectories(databaseFolder).toAbsolutePath();
        this.applicationFolder = Files.createDirectories(folder.resolve("application")).toAbsolutePath();
        this.jvm = jvm;
        this.began = began;
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    Path databaseFolder() {
        return databaseFolder;
    }

    void start(Part part) throws IOException, InterruptedException, Trouble {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m", "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-jar", runJar.toString(), "start", "--with-parent", "--data=" + folder(part)));
        command.addAll(part == Part.DATABASE ? List.of("--only=database", "--database-port=" + databasePort)
                : List.of("--port=" + port, "--rehearsal=true", "--demonstration=true", "--jvm=" + jvm));
        Path words = folder(part).resolveSibling(part.name().toLowerCase(Locale.ROOT) + "-start.txt");
        ProcessBuilder launcher = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(words.toFile());
        launcher.environment().keySet().removeIf(name -> name.startsWith("JEMAA_"));
        if (part == Part.SERVER) {
            addAccounts(launcher);
        }
        if (launcher.start().waitFor() != 0) {
            throw new Trouble(Trouble.BROKEN, "The " + part.name().toLowerCase(Locale.ROOT) + " does not start: " + Files.readString(words).strip());
        }
    }

    /** The accounts of the database as the application's launcher reads them from its environment. */
    private void addAccounts(ProcessBuilder launcher) throws IOException {
        Properties running = new Properties();
        try (var file = Files.newBufferedReader(databaseFolder.resolve("running.properties"))) {
            running.load(file);
        }
        running.stringPropertyNames().stream().filter(name -> name.contains("db.")).forEach(name ->
                launcher.environment().put(name.toUpperCase(Locale.ROOT).replace('.', '_'), running.getProperty(name)));
    }

    private Path folder(Part part) {
        return part == Part.DATABASE ? databaseFolder : applicationFolder;
    }

    /** Kills the process itself; its launcher notices and ends. */
    boolean kill(Part part) throws IOException, InterruptedException {
        return OwnProcess.kill(folder(part).resolve(part.name().toLowerCase(Locale.ROOT) + ".pid"), began);
    }

    boolean lives(Part part) throws IOException {
        return OwnProcess.living(folder(part).resolve(part.name().toLowerCase(Locale.ROOT) + ".pid"), began).isPresent();
    }

    /** Starts again what was killed, when its launcher has gone. */
    void startAgain(Part part) throws IOException, InterruptedException, Trouble {
        Optional<ProcessHandle> launcher = OwnProcess.living(folder(part).resolve("launcher.pid"), began);
        if (launcher.isPresent() && !OwnProcess.endsWithin(launcher.get(), PATIENCE)) {
            throw new Trouble(Trouble.BROKEN, "The launcher on " + folder(part) + " does not end.");
        }
        start(part);
    }

    /** The official of the demonstration, which tells whom it lets in. */
    Venue venue() throws IOException, Trouble {
        try (InputStream in = url().resolve("/api/demonstration").toURL().openStream(); JsonReader reader = Json.createReader(in)) {
            JsonObject official = reader.readObject().getJsonArray("accounts").getValuesAs(JsonObject.class).stream()
                    .filter(account -> account.getString("role").equals("OFFICIAL")).findFirst()
                    .orElseThrow(() -> new Trouble(Trouble.BROKEN, "The demonstration has no official."));
            return new Venue(url(), "tamaris", official.getString("name"), official.getString("password"));
        }
    }

    @Override
    public void close() throws IOException {
        for (Part part : Part.values()) {
            Optional<ProcessHandle> launcher = OwnProcess.living(folder(part).resolve("launcher.pid"), began);
            try {
                if (launcher.isPresent() && launcher.get().destroy()) {
                    OwnProcess.endsWithin(launcher.get(), Duration.ofSeconds(90));
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}

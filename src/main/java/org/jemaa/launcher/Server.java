package org.jemaa.launcher;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Payara Micro with the application, as a child. Its log is a file; the launcher reads there how it fares. */
final class Server {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    /** Quick to start rather than quick in the long run; a town's own server sets jemaa.jvm otherwise. */
    static final String QUICK_START = "-Xmx1g -XX:+UseSerialGC -XX:TieredStopAtLevel=1";

    private final Settings settings;
    private final Distribution distribution;
    private final DataFolder folder;
    private final String address;
    private final int port;

    Server(Settings settings, Distribution distribution, DataFolder folder) throws IOException {
        this.settings = settings;
        this.distribution = distribution;
        this.folder = folder;
        this.address = settings.text("address").orElse("127.0.0.1");
        this.port = settings.port() == 0 ? EmbeddedDatabase.freePort() : settings.port();
    }

    /** Says at once, before the database is started, that somebody else listens there. */
    void checkPort() {
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(InetAddress.getByName(address), port));
        } catch (IOException e) {
            throw new CannotStart("Port " + port + " of " + address
                    + " is in use already (or not allowed); choose another one with -Djemaa.port=.", e);
        }
    }

    Path war() {
        Path war = settings.text("war").map(Path::of).orElseGet(distribution::war).toAbsolutePath();
        if (!Files.isRegularFile(war)) {
            throw new CannotStart("The application " + war + " is missing; run mvn package first.");
        }
        return war;
    }

    String url() {
        boolean everywhere = address.equals("0.0.0.0") || address.equals("::");
        return "http://" + (everywhere ? "127.0.0.1" : address.contains(":") ? "[" + address + "]" : address) + ":" + port + "/";
    }

    /** Returns when the application answers. */
    Process start(Children children, Map<String, String> applicationSettings) throws IOException, InterruptedException {
        Path temporary = folder.file("server");
        DatabaseBinaries.deleteAll(temporary);
        Files.createDirectories(temporary);
        Path log = folder.freshLog("server.log");
        ProcessBuilder builder = new ProcessBuilder(command(temporary)).directory(folder.root().toFile())
                .redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("JEMAA_OWNER_"));
        applicationSettings.forEach((name, value) ->
                builder.environment().put(name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_'), value));
        Process process = children.start(builder);
        folder.pid("server").write(process.toHandle());
        await(process, new ServerLog(log));
        return process;
    }

    private List<String> command(Path temporary) throws IOException {
        List<String> command = new ArrayList<>(List.of(Processes.java()));
        command.addAll(List.of(settings.text("jvm").orElse(QUICK_START).split("\\s+")));
        command.addAll(List.of("-Duser.timezone=UTC", "-Dfile.encoding=UTF-8", "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + temporary, "-jar", distribution.libraryBeginning("payara-micro").toString(),
                "--nohazelcast", "--port", Integer.toString(port),
                "--logproperties", distribution.library("payara/logging.properties").toString(),
                "--prebootcommandfile", preBoot().toString(),
                "--postdeploycommandfile", distribution.library("payara/post-deploy.asadmin").toString(), "--deploy", war().toString(), "--contextroot", "/"));
        return command;
    }

    /** The server's own settings, with the address that it listens on: by itself it would listen on all of them. */
    private Path preBoot() throws IOException {
        String commands = Files.readString(distribution.library("payara/pre-boot.asadmin"));
        return folder.writeSecretly("pre-boot.asadmin", commands.replace("${jemaa.address}", address));
    }

    private void await(Process process, ServerLog log) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!(log.saysReady() && answers())) {
            log.readOn();
            if (log.failure().isPresent()) {
                throw new CannotStart("The application could not be deployed: " + log.failure().get() + " (all of it in "
                        + log.file() + ").");
            }
            if (!process.isAlive()) {
                throw new CannotStart("The server ended before the application answered; the reason is in " + log.file() + ".");
            }
            if (System.nanoTime() > end) {
                throw new CannotStart("The application did not answer within " + PATIENCE.toMinutes()
                        + " minutes; the reason may be in " + log.file() + ".");
            }
            Thread.sleep(100);
        }
    }

    private boolean answers() {
        try {
            HttpURLConnection connection = (HttpURLConnection) URI.create(url()).toURL().openConnection();
            connection.setInstanceFollowRedirects(false);
            connection.setConnectTimeout(2_000);
            connection.setReadTimeout(20_000);
            return connection.getResponseCode() > 0;
        } catch (IOException e) {
            return false;
        }
    }
}

package org.jemaa.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Database and server for one benchmark, started by the launcher from a copy of the distribution that deploys the bare servlet as well. */
final class Ground implements AutoCloseable {

    private final Path folder;
    private final Path runJar;
    private final int port = freePort();

    Ground(Path target) throws IOException, InterruptedException {
        folder = target.resolve("bench-box").toAbsolutePath();
        deleteAll(folder);
        Path copy = Files.createDirectories(folder.resolve("distribution"));
        runJar = Files.copy(target.resolve("jemaa-run.jar"), copy.resolve("jemaa-run.jar"));
        Files.createSymbolicLink(copy.resolve("jemaa.war"), target.resolve("jemaa.war").toAbsolutePath());
        Path libraries = Files.createDirectories(copy.resolve("run-lib"));
        try (Stream<Path> all = Files.list(target.resolve("run-lib"))) {
            for (Path library : all.filter(path -> !path.endsWith("payara")).toList()) {
                Files.createSymbolicLink(libraries.resolve(library.getFileName()), library.toAbsolutePath());
            }
        }
        Path settings = Files.createDirectories(libraries.resolve("payara"));
        try (Stream<Path> all = Files.list(target.resolve("run-lib/payara"))) {
            for (Path file : all.toList()) {
                Files.copy(file, settings.resolve(file.getFileName()));
            }
        }
        Path bare = bareWar(target);
        Path after = settings.resolve("post-deploy.asadmin");
        Files.writeString(after, "deploy --contextroot /bare --name bare " + bare + "\n" + Files.readString(after));
        launcher("start", "--data=" + folder.resolve("data"), "--port=" + port, "--rehearsal=true", "--demonstration=true", "--with-parent",
                "--jvm=" + System.getProperty("jemaa.bench.jvm", "-Xmx1g"));
    }

    private Path bareWar(Path target) throws IOException {
        Path war = folder.resolve("bare.war");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(war))) {
            for (Class<?> part : List.of(BareServlet.class, Rows.class)) {
                String name = part.getName().replace('.', '/') + ".class";
                zip.putNextEntry(new ZipEntry("WEB-INF/classes/" + name));
                try (var in = part.getClassLoader().getResourceAsStream(name)) {
                    in.transferTo(zip);
                }
            }
            add(zip, "WEB-INF/lib/mysql-connector-j.jar", target.resolve("run-lib/mysql-connector-j.jar"));
        }
        return war;
    }

    private static void add(ZipOutputStream zip, String name, Path file) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        Files.copy(file, (OutputStream) zip);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Addresses and passwords of what runs. */
    Properties running() throws IOException {
        Properties running = new Properties();
        try (var in = Files.newBufferedReader(folder.resolve("data/running.properties"))) {
            running.load(in);
        }
        return running;
    }

    long serverPid() throws IOException {
        return Long.parseLong(Files.readString(folder.resolve("data/server.pid")).split(" ")[0]);
    }

    private void launcher(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", runJar.toString()));
        command.addAll(List.of(arguments));
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IOException("the launcher did not " + arguments[0]);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            launcher("stop", "--data=" + folder.resolve("data"));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}

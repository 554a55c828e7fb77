package org.jemaa.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** MariaDB's server as a child on a port of the loopback address. Nothing of it is reachable from another machine. */
final class EmbeddedDatabase {

    private static final String HOST = "127.0.0.1";
    private static final String OWNER = "jemaa_owner";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final DatabaseBinaries binaries;
    private final DataFolder folder;
    private final Console console;

    EmbeddedDatabase(DatabaseBinaries binaries, DataFolder folder, Console console) {
        this.binaries = binaries;
        this.folder = folder;
        this.console = console;
    }

    /** Starts the program and answers with its four accounts, once the owner can connect. */
    Databases start(Children children, Keys keys, int wantedPort) throws IOException, InterruptedException {
        if (!Files.isDirectory(tables())) {
            initialise();
        }
        console.step("Starting the database");
        int port = wantedPort == 0 ? freePort() : wantedPort;
        Databases databases = accounts(port, keys);
        Path init = folder.writeSecretly("init.sql", createOwner(databases.owner()));
        Path log = folder.freshLog("database.log");
        List<String> command = command();
        command.addAll(List.of("--port=" + port, "--bind-address=" + HOST, "--socket=", "--max-connections=200",
                "--init-file=" + init, "--log-warnings=1"));
        Process process = begin(children::start, command, log);
        folder.pid("database").write(process.toHandle());
        awaitOwner(databases.owner(), process, log);
        Files.delete(init);
        return databases;
    }

    private static Databases accounts(int port, Keys keys) {
        DatabaseUrl main = new DatabaseUrl(HOST + ":" + port, "jemaa", "sslMode=DISABLED");
        // The owner gets a new password at every start; it is kept nowhere.
        return new Databases(new Account(main.withSchema("mysql"), OWNER, DataFolder.random()),
                account(main, "jemaa", keys), account(main, "jemaa_roll", keys), account(main, "jemaa_box", keys));
    }

    private static Account account(DatabaseUrl main, String name, Keys keys) {
        return new Account(main.withSchema(name), name, keys.databasePassword(name));
    }

    static String host() {
        return HOST;
    }

    private static String createOwner(Account owner) {
        String name = "'" + owner.user() + "'@'" + HOST + "'";
        return "CREATE USER IF NOT EXISTS " + name + ";\n"
                + "ALTER USER " + name + " IDENTIFIED BY '" + owner.password() + "';\n"
                + "GRANT ALL PRIVILEGES ON *.* TO " + name + " WITH GRANT OPTION;\n";
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(List.of(binaries.program().toString(), "--no-defaults",
                "--basedir=" + binaries.home(), "--datadir=" + tables(), "--lc-messages-dir=" + binaries.share(),
                "--character-set-server=utf8mb4", "--collation-server=utf8mb4_unicode_520_ci",
                "--default-time-zone=+00:00", "--transaction-isolation=READ-COMMITTED", "--skip-name-resolve", "--skip-ssl",
                "--innodb-flush-log-at-trx-commit=1", "--innodb-buffer-pool-size=128M", "--innodb-log-file-size=48M"));
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        return command;
    }

    /** Creates the system tables, in a folder beside that takes its name only when complete. No root account is left. */
    private void initialise() throws IOException, InterruptedException {
        console.step("Creating an empty database in " + folder.root());
        Path half = folder.file("database-half");
        DatabaseBinaries.deleteAll(half);
        Files.createDirectory(half);
        List<String> command = command();
        command.replaceAll(word -> word.startsWith("--datadir=") ? "--datadir=" + half : word);
        command.addAll(List.of("--bootstrap", "--silent-startup", "--log-warnings=0", "--enforce-storage-engine=",
                "--max-allowed-packet=8M", "--net-buffer-length=16K"));
        Path log = folder.freshLog("database.log");
        Process process = begin(ProcessBuilder::start, command, log);
        try (OutputStream statements = process.getOutputStream()) {
            write(statements, "CREATE DATABASE mysql;\nUSE mysql;\nSET @auth_root_socket=NULL;\n");
            for (Path file : binaries.systemTables()) {
                Files.copy(file, statements);
            }
            write(statements, "\nDELETE FROM mysql.global_priv WHERE User IN ('root', '');\nDELETE FROM mysql.proxies_priv;\n");
        } catch (IOException e) {
            process.waitFor(); // it has gone before it heard everything; its log says why
        }
        if (process.waitFor() != 0) {
            throw new CannotStart("The database could not be created: " + lastLine(log) + " (all of it in " + log + ").");
        }
        Files.move(half, tables());
    }

    @FunctionalInterface
    private interface Starter {
        Process start(ProcessBuilder builder) throws IOException;
    }

    private static Process begin(Starter starter, List<String> command, Path log) {
        try {
            return starter.start(new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()));
        } catch (IOException e) {
            throw new CannotStart("The embedded database does not run on this kind of machine (" + System.getProperty("os.name")
                    + ", " + System.getProperty("os.arch")
                    + "); give one of your own by JEMAA_DB_URL, JEMAA_DB_USER and JEMAA_DB_PASSWORD.", e);
        }
    }

    private static String lastLine(Path log) throws IOException {
        try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
            return lines.map(String::strip).filter(line -> !line.isEmpty()).reduce((before, line) -> line).orElse("it does not say why");
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void awaitOwner(Account owner, Process process, Path log) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try (Connection connection = owner.connect()) {
                return;
            } catch (SQLException e) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    throw new CannotStart("The database did not start: " + lastLine(log) + " (all of it in " + log + ").", e);
                }
                Thread.sleep(50);
            }
        }
    }

    private Path tables() {
        return folder.file("database");
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
            return socket.getLocalPort();
        }
    }
}

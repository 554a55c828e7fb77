package org.jemaa.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** The entry of {@code java -jar jemaa-run.jar}. Each expected trouble ends in one sentence and the exit code 1. */
public final class Launcher {

    private static volatile boolean stopping;

    private final Settings settings;
    private final Console console;

    private Launcher(Settings settings, Console console) {
        this.settings = settings;
        this.console = console;
    }

    public static void main(String[] arguments) {
        Console console = new Console(System.out);
        try {
            Settings settings = Settings.of(List.of(arguments), System::getProperty, System::getenv);
            new Launcher(settings, console).obey();
            System.exit(0);
        } catch (CannotStart e) {
            complain(e.getMessage());
        } catch (IOException e) {
            complain("A file or a connection failed: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        System.exit(1);
    }

    /** While we stop, the children end one after the other; that is no news. */
    private static void complain(String sentence) {
        if (!stopping) {
            System.err.println(sentence);
        }
    }

    private void obey() throws IOException, InterruptedException {
        switch (settings.command()) {
            case RUN, DATABASE -> stay();
            case START -> new Background(settings, console).start();
            case STOP -> new Background(settings, console).stop();
            case HELP -> console.say(Help.text());
        }
    }

    private void stay() throws IOException, InterruptedException {
        Distribution.loadOurClasses();
        Session session = new Session(settings, console);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(session)));
        EndsWithParent.watch(settings.flag("with-parent", false) ? ProcessHandle.current().parent()
                : settings.until().flatMap(ProcessHandle::of), () -> System.exit(0));
        quietLibraries(session.libraryLog());
        if (settings.command() == Command.RUN) {
            session.runServer();
        } else {
            session.runDatabase();
        }
    }

    private void close(Session session) {
        stopping = true;
        console.step("Stopping");
        try {
            session.close();
        } catch (IOException e) {
            System.err.println("Not everything could be tidied up: " + e);
        }
    }

    /** What the driver and the migrations have to tell is for a file. */
    private static void quietLibraries(Path log) throws IOException {
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        FileHandler handler = new FileHandler(log.toString(), true);
        handler.setFormatter(new SimpleFormatter());
        root.addHandler(handler);
    }
}

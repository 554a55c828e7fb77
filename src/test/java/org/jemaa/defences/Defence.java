package org.jemaa.defences;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A defence, how it is taken out, and the test that must then fail. Its file begins with the attack's number and reads:
 * {@code taken out: …}, {@code test: Class#method}, {@code source: path}, {@code there:}, the lines that are in the source,
 * {@code instead:}, the lines that stand there once the defence is gone.
 */
record Defence(String name, String takenOut, String test, String source, String there, String instead) {

    static final Path FOLDER = Path.of("src/defences");
    private static final String ENDING = ".defence";
    private static final Pattern FORM = Pattern.compile("taken out: (.+)\ntest: (org\\.jemaa\\.[A-Za-z.]+#\\w+)\nsource: (src/main/\\S+)\n"
        + "there:\n(.+?)\ninstead:\n(.*)", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("(T\\d\\d)-[a-z0-9-]+");

    /** How the test is run: by itself, in the container, or by a browser that walks through the launched application. */
    enum Kind { UNIT, CONTAINER, JOURNEY }

    static List<Defence> all(Path project) {
        try (Stream<Path> files = Files.list(project.resolve(FOLDER))) {
            return files.filter(file -> file.toString().endsWith(ENDING)).sorted().map(Defence::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Defence read(Path file) {
        try {
            String name = file.getFileName().toString().replace(ENDING, "");
            Matcher text = FORM.matcher(Files.readString(file));
            if (!text.matches() || !NAME.matcher(name).matches() || text.group(1).contains("\n")) {
                throw new IllegalArgumentException(file + " does not have the form of a defence");
            }
            return new Defence(name, text.group(1), text.group(2), text.group(3), text.group(4) + "\n", text.group(5));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String attack() {
        return "T" + Integer.parseInt(name.substring(1, name.indexOf('-')));
    }

    Kind kind() {
        String type = test.substring(0, test.indexOf('#'));
        return type.endsWith("IT") ? Kind.CONTAINER : type.endsWith("Journey") ? Kind.JOURNEY : Kind.UNIT;
    }

    /** Whether the test meets it in the application and not as a class beside itself. */
    boolean isDeployed() {
        return kind() != Kind.UNIT;
    }

    /** Whether the launcher brings it into a database, so that this trial needs one of its own. */
    boolean isInTheDatabase() {
        return source.startsWith("src/main/resources/db/") || source.startsWith("src/main/java/org/jemaa/launcher/");
    }

    String method() {
        return test.substring(test.indexOf('#') + 1);
    }

    String type() {
        return test.substring(0, test.indexOf('#'));
    }

    /** @throws IllegalArgumentException where the lines are not there, or more than once */
    String without(String text) {
        int at = text.indexOf(there);
        if (at < 0 || text.indexOf(there, at + 1) >= 0) {
            throw new IllegalArgumentException(name + ": these lines must be once in " + source + ":\n" + there);
        }
        return text.substring(0, at) + instead + text.substring(at + there.length());
    }
}

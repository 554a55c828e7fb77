package org.jemaa.launcher;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The settings of one start. The same name is looked for on the command line ({@code --port=8081}), among the system
 * properties ({@code -Djemaa.port=8081}), in the environment ({@code JEMAA_PORT=8081}) and in the file that
 * {@code --config} names, in this order; an empty value counts as none.
 */
final class Settings {

    /** Names without the prefix "jemaa." that the command line knows. Passwords are missing on purpose. */
    private static final Set<String> OPTIONS = Set.of("port", "address", "data", "rehearsal", "demonstration", "war", "jvm",
            "database-port", "config", "only", "with-parent", "until");

    private final Command command;
    private final Map<String, String> options;
    private final UnaryOperator<String> properties;
    private final UnaryOperator<String> environment;
    private final Map<String, String> file;

    private Settings(Command command, Map<String, String> options, UnaryOperator<String> properties,
            UnaryOperator<String> environment) {
        this.command = command;
        this.options = options;
        this.properties = properties;
        this.environment = environment;
        this.file = elsewhere("config").map(SettingsFile::read).orElse(Map.of());
    }

    static Settings of(List<String> arguments, UnaryOperator<String> properties, UnaryOperator<String> environment) {
        Command command = Command.RUN;
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (!argument.startsWith("-")) {
                command = Command.named(argument);
            } else if (argument.equals("--help") || argument.equals("-h")) {
                command = Command.HELP;
            } else {
                String[] parts = argument.replaceFirst("^-+", "").split("=", 2);
                if (!OPTIONS.contains(parts[0])) {
                    throw new CannotStart("There is no option '" + argument + "'; --help lists them all.");
                }
                boolean valueFollows = parts.length == 1 && i + 1 < arguments.size()
                        && !arguments.get(i + 1).startsWith("-");
                options.put(parts[0], parts.length == 2 ? parts[1] : valueFollows ? arguments.get(++i) : "true");
            }
        }
        return new Settings(command, options, properties, environment);
    }

    Command command() {
        return command;
    }

    /** The value of {@code jemaa.<name>}, from the first place that has one. */
    Optional<String> text(String name) {
        return elsewhere(name).or(() -> given(file.get("jemaa." + name)));
    }

    private Optional<String> elsewhere(String name) {
        String property = "jemaa." + name;
        String variable = property.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
        return given(options.get(name)).or(() -> given(properties.apply(property)))
                .or(() -> given(environment.apply(variable)));
    }

    private static Optional<String> given(String value) {
        return Optional.ofNullable(value).map(String::strip).filter(v -> !v.isEmpty());
    }

    boolean flag(String name, boolean otherwise) {
        String value = text(name).orElse(Boolean.toString(otherwise)).toLowerCase(Locale.ROOT);
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new CannotStart("jemaa." + name + " must be true or false, not '" + value + "'.");
        };
    }

    /** The port of the pages; 0 asks for any free one. */
    int port() {
        return port("port", 8080);
    }

    int databasePort() {
        return port("database-port", 0);
    }

    private int port(String name, int otherwise) {
        String value = text(name).orElse(Integer.toString(otherwise));
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > 65535) {
            throw new CannotStart("jemaa." + name + " must be a number from 0 to 65535, not '" + value + "'.");
        }
        return Integer.parseInt(value);
    }

    Path data() {
        String value = text("data").orElse("var");
        try {
            return Path.of(value).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new CannotStart("jemaa.data must be the path of a folder, not '" + value + "'.", e);
        }
    }

    /** The process whose end ends us too: Maven's, when Maven has started us. */
    Optional<Long> until() {
        return text("until").map(value -> {
            if (!value.matches("\\d{1,18}")) {
                throw new CannotStart("--until must be the number of a process, not '" + value + "'.");
            }
            return Long.valueOf(value);
        });
    }

    /** The command line that gives another process the same options, wherever they came from. */
    List<String> optionsAgain() {
        return OPTIONS.stream().filter(name -> !Set.of("with-parent", "only", "until", "data").contains(name)).sorted()
                .flatMap(name -> text(name).stream().map(value -> "--" + name + "=" + value)).toList();
    }
}

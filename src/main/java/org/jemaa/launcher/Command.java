package org.jemaa.launcher;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the launcher is asked to do. */
enum Command {
    RUN("database, migrations and server, until Ctrl-C (this is what happens when no command is given)"),
    DATABASE("only the embedded database with its schemas, accounts and migrations, until Ctrl-C"),
    START("like run, or with --only=database like database, but in the background: returns when all is ready"),
    STOP("ends what runs on the data folder"),
    HELP("this text");

    final String meaning;

    Command(String meaning) {
        this.meaning = meaning;
    }

    static Command named(String word) {
        return Arrays.stream(values()).filter(c -> c.word().equals(word)).findFirst()
                .orElseThrow(() -> new CannotStart("There is no command '" + word + "'; there are: "
                        + Arrays.stream(values()).map(Command::word).collect(Collectors.joining(", ")) + "."));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

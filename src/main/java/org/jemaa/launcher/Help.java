package org.jemaa.launcher;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What {@code --help} prints. */
final class Help {

    private static final String TEXT = """
            java -jar jemaa-run.jar [command] [--option=value …]

            Commands
            %s

            Options; each is also a system property (-Djemaa.port=8081) and a variable (JEMAA_PORT=8081)
              --port=8080            port of the pages; 0 takes any free one
              --address=127.0.0.1    address that the server listens on
              --data=var             folder for everything that must survive a stop; logs are in its folder log
              --rehearsal=false      true: officials may open and close a vote at once
              --demonstration        true: a fictional town with its accounts; the default with the embedded database
              --war=FILE             another application than the jemaa.war beside this jar
              --jvm=OPTIONS          options of the server's Java
              --database-port=0      port of the embedded database; 0 takes any free one
              --config=FILE          a file of settings; config/jemaa.properties explains them all
              --only=database        with start: no server
              --with-parent          end when the process that called us ends; --until=PID: when that process ends

            An external MySQL 8.4 or MariaDB 10.11 is given by variables, so that no password is seen in a list of processes:
              JEMAA_DB_URL=jdbc:mysql://host:3306/jemaa  JEMAA_DB_USER  JEMAA_DB_PASSWORD
              an account that may create schemas and accounts; otherwise also JEMAA_ROLL_DB_*, JEMAA_BOX_DB_* and
              JEMAA_OWNER_DB_USER, JEMAA_OWNER_DB_PASSWORD
              JEMAA_SECRET           64 hexadecimal digits; by default the file secret in the data folder
            """;

    private Help() {
    }

    static String text() {
        return TEXT.formatted(Arrays.stream(Command.values())
                .map(c -> "  %-10s %s".formatted(c.word(), c.meaning)).collect(Collectors.joining("\n")));
    }
}

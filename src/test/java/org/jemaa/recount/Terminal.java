package org.jemaa.recount;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Runs the program and keeps what it said. */
final class Terminal {

    /** A small vote: three voters, two of whom want what the third does not. */
    static final String SMALL = """
            META
            key;value
            description;A small vote
            country;Tunisia
            unit;Tamaris
            instance;2027
            num_projects;4
            num_votes;5
            budget;100
            vote_type;approval
            rule;greedy
            date_begin;2027
            date_end;2027
            PROJECTS
            project_id;cost;votes;name
            shade;60;3;Shade, trees and "benches"
            swings;50;2;Swings
            lamps;30;2;Lamps
            path;30;1;A path
            VOTES
            voter_id;vote
            1;shade,lamps
            2;shade
            3;shade
            4;swings,path
            5;swings,lamps
            """;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final int code;

    private Terminal(String... arguments) {
        code = new Recount(out, err, 100).run(arguments);
    }

    static Terminal type(String... arguments) {
        return new Terminal(arguments);
    }

    int code() {
        return code;
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    static String election(String name) {
        try {
            return Path.of(Terminal.class.getResource("/counting/" + name + "/instance.pb").toURI()).toString();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static List<String> elections() {
        Path folder = Path.of(election("zurich-s5")).getParent().getParent();
        try (Stream<Path> files = Files.walk(folder, 2)) {
            return files.filter(file -> file.endsWith("instance.pb")).map(Path::toString).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String[] arguments(List<String> files, String... options) {
        return Stream.concat(Stream.of(options), files.stream()).toArray(String[]::new);
    }
}

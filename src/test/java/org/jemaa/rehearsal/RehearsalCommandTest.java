package org.jemaa.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What the person at the terminal gets where there is nothing to rehearse on; whole rehearsals run against the server. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RehearsalCommandTest {

    @TempDir
    private Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(Path file, String server) throws Exception {
        Path password = Files.writeString(folder.resolve("password"), "secret\n");
        return new CommandLine(new Rehearsal()).setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true))
                .execute(file.toString(), "--server", server, "--municipality", "tamaris", "--user", "official",
                        "--password-file", password.toString());
    }

    private static Path election(String name) throws Exception {
        return Path.of(RehearsalCommandTest.class.getResource("/counting/" + name + "/instance.pb").toURI());
    }

    @Test
    void a_server_that_is_not_in_rehearsal_mode_is_left_alone() throws Exception {
        List<String> calls = Collections.synchronizedList(new ArrayList<>());
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            calls.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            byte[] no = "{\"rehearsal\":false}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, no.length);
            exchange.getResponseBody().write(no);
            exchange.close();
        });
        server.start();
        try {
            assertEquals(3, run(election("zabrze-2020-konczyce"), "http://127.0.0.1:" + server.getAddress().getPort()));
            assertTrue(err.toString().contains("not in rehearsal mode"), err.toString());
            assertEquals(List.of("GET /api/rehearsal"), calls);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void a_file_that_is_no_election_is_named_with_line_and_field_before_anything_is_sent() throws Exception {
        String text = Files.readString(election("zabrze-2020-konczyce")).replaceFirst("num_votes;[0-9]+", "num_votes;7");
        assertEquals(2, run(Files.writeString(folder.resolve("wrong.pb"), text), "http://127.0.0.1:1"));
        assertTrue(err.toString().contains("field num_votes: found '7', expected 84"), err.toString());
    }

    @Test
    void ordinal_votes_are_declined() throws Exception {
        assertEquals(2, run(election("mechanical-turk-ranking-3"), "http://127.0.0.1:1"));
        assertTrue(err.toString().contains("ordinal"), err.toString());
    }

    @Test
    void a_server_that_is_not_there_gets_a_sentence() throws Exception {
        assertEquals(4, run(election("zabrze-2020-konczyce"), "http://127.0.0.1:1"));
        assertTrue(err.toString().contains("http://127.0.0.1:1 cannot be reached"), err.toString());
    }

    @Test
    void without_a_server_of_its_own_the_rehearsal_asks_whose_guest_it_is() throws Exception {
        assertEquals(2, new CommandLine(new Rehearsal()).setErr(new PrintWriter(err, true)).execute(election("zabrze-2020-konczyce").toString()));
        assertTrue(err.toString().contains("--municipality, --user and --password-file"), err.toString());
    }

    @Test
    void a_disk_that_others_need_is_not_filled() throws Exception {
        assertEquals(2, new CommandLine(new Rehearsal()).setErr(new PrintWriter(err, true)).execute(election("zabrze-2020-konczyce").toString(),
                "--small-disk", Path.of("target", "not-small").toString()));
        assertTrue(err.toString().contains("it must be a small one of its own"), err.toString());
    }

    @Test
    void help_explains_options_and_exit_codes() {
        assertEquals(0, new CommandLine(new Rehearsal()).setOut(new PrintWriter(out, true)).execute("--help"));
        for (String word : List.of("--server", "--municipality", "--user", "--password-file", "--connections", "--limit",
                "--json", "--rule", "--double", "--kill", "--seed", "--small-disk", "Exit codes", "rehearsal mode", "PASS")) {
            assertTrue(out.toString().contains(word), word);
        }
    }
}

package org.jemaa.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A witness and a server that shows it what it likes. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WatchTest {

    @TempDir
    private Path folder;
    private HttpServer server;
    private Play play;
    private int size;
    private String lastSaid;
    private boolean forged;

    @BeforeEach
    void a_vote_with_some_papers_in_the_box() throws IOException {
        play = Play.honest();
        size = 20;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/tamaris/api/ballots/yards/manifest", exchange -> answer(exchange, play.manifest()));
        server.createContext("/tamaris/api/box/yards/log/head", exchange -> answer(exchange, bytes(head(size))));
        server.createContext("/tamaris/api/box/yards/log/consistency", exchange -> {
            String[] query = exchange.getRequestURI().getQuery().split("[=&]");
            answer(exchange, bytes("{\"proof\":" + proof(Integer.parseInt(query[1]), Integer.parseInt(query[3])) + "}"));
        });
        server.start();
    }

    @AfterEach
    void the_server_stops() {
        server.stop(0);
    }

    private static void answer(com.sun.net.httpserver.HttpExchange exchange, byte[] body) throws IOException {
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String head(int leaves) {
        return play.head(leaves, (Long) null).replaceFirst("\\{", "{\"fingerprint\":\"" + Bytes.hex(play.fingerprint()) + "\",")
            .replaceFirst("\"signature\":\"..", forged ? "\"signature\":\"00" : "$0");
    }

    /** The proof of RFC 6962, section 2.1.2, as it stands there. */
    private String proof(int from, int to) {
        var hashes = new ArrayList<String>();
        subproof(from, play.hashes().subList(0, to), true).forEach(hash -> hashes.add("\"" + Bytes.hex(hash) + "\""));
        return "[" + String.join(",", hashes) + "]";
    }

    private static List<byte[]> subproof(int m, List<byte[]> d, boolean complete) {
        if (m == d.size()) {
            return complete ? List.of() : List.of(Bytes.root(d));
        }
        int k = Integer.highestOneBit(d.size() - 1);
        var path = new ArrayList<byte[]>(m <= k ? subproof(m, d.subList(0, k), complete) : subproof(m - k, d.subList(k, d.size()), false));
        path.add(Bytes.root(m <= k ? d.subList(k, d.size()) : d.subList(0, k)));
        return path;
    }

    private int watch(String... more) {
        var said = new ByteArrayOutputStream();
        var arguments = new ArrayList<>(List.of("watch", "http://127.0.0.1:" + server.getAddress().getPort() + "/tamaris/booth/yards", "--data",
            folder.resolve("yards").toString()));
        arguments.addAll(List.of(more));
        int code = new Verify(said, said, false).run(arguments.toArray(String[]::new));
        lastSaid = said.toString(StandardCharsets.UTF_8);
        return code;
    }

    private List<String> kept() throws IOException {
        return Files.readAllLines(folder.resolve("yards/heads.ndjson"));
    }

    @Test
    void heads_of_a_log_that_grows_are_kept_and_the_record_is_held_against_them() throws Exception {
        for (int leaves : new int[] {1, 1, 7, 20, 33, 64, 64, play.leaves.size()}) {
            size = leaves;
            assertEquals(Verify.GREEN, watch(), lastSaid);
        }
        assertEquals(6, kept().size(), "what did not change is not kept again");
        String record = RecordMaker.publicRecord(play).pack(folder).toString();
        assertEquals(Verify.GREEN, new Verify(new ByteArrayOutputStream(), new ByteArrayOutputStream(), false)
            .run(record, "--head", folder.resolve("yards/heads.ndjson").toString()));
    }

    @Test
    void a_log_that_shrank_gives_itself_away_with_both_heads() throws Exception {
        watch();
        String before = head(20);
        size = 19;
        assertEquals(Verify.RED, watch());
        assertTrue(lastSaid.contains(before) && lastSaid.contains(head(19)), lastSaid);
        assertEquals(List.of(before), kept(), "the head that the box no longer wants to know stays");
        assertEquals(2, Files.readAllLines(folder.resolve("yards/fork.ndjson")).size());
    }

    @Test
    void a_log_that_was_changed_gives_itself_away_whether_it_grew_or_not() throws Exception {
        watch();
        String before = head(20);
        play.leaves.remove(10);
        assertEquals(Verify.RED, watch());
        assertTrue(lastSaid.contains(before) && lastSaid.contains(head(20)), lastSaid);
        size = 40;
        assertEquals(Verify.RED, watch(), "and no proof hides it");
        assertTrue(lastSaid.contains(before) && lastSaid.contains(head(40)), lastSaid);
    }

    @Test
    void a_head_that_the_box_did_not_sign_is_shown_and_not_kept() throws Exception {
        watch();
        size = 33;
        forged = true;
        assertEquals(Verify.RED, watch(), lastSaid);
        assertTrue(lastSaid.contains(head(33)), lastSaid);
        assertEquals(1, kept().size());
    }

    @Test
    void a_head_of_another_vote_is_not_kept() throws Exception {
        watch();
        Play honest = play;
        play = new Play(9, 60);
        play.rule = "EQUAL_SHARES";
        play.open();
        Play.voters(play);
        assertEquals(Verify.NOT_READ, watch(), lastSaid);
        play = honest;
        assertEquals(1, kept().size());
    }

    @Test
    void the_manifest_is_that_of_the_first_visit_and_of_the_poster() {
        assertEquals(Verify.NOT_READ, watch("--fingerprint", "0".repeat(64)));
        assertFalse(Files.exists(folder.resolve("yards/heads.ndjson")));
        assertEquals(Verify.GREEN, watch("--fingerprint", Bytes.hex(play.fingerprint())));
        assertTrue(lastSaid.contains("first visit"), lastSaid);
        assertEquals(Verify.GREEN, watch());
        assertFalse(lastSaid.contains("first visit"), lastSaid);
    }

    @Test
    void a_server_that_does_not_answer_is_no_fork() {
        server.stop(0);
        assertEquals(Verify.NOT_READ, watch());
    }
}

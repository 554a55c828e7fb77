package org.jemaa.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The bookkeeping of what went wrong on the way, on a server that goes wrong on purpose. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AskingAgainTest {

    private static final JsonObject WISH = Json.createObjectBuilder().add("sequence", 1).build();

    @FunctionalInterface
    private interface Answering {
        void answer(int call, HttpExchange exchange) throws IOException;
    }

    private final Setbacks setbacks = new Setbacks();
    private final AtomicInteger calls = new AtomicInteger();
    private HttpServer wrong;
    private Answering answering;

    @BeforeEach
    void open() throws IOException {
        wrong = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        wrong.setExecutor(Executors.newCachedThreadPool());
        wrong.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            answering.answer(calls.incrementAndGet(), exchange);
            exchange.close();
        });
        wrong.start();
    }

    @AfterEach
    void close() {
        wrong.stop(0);
    }

    private Server server(Perseverance perseverance) {
        return Server.withoutSession(URI.create("http://127.0.0.1:" + wrong.getAddress().getPort()), perseverance, setbacks);
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static void later(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Retry-After", "1");
        send(exchange, 503, "{\"code\":\"NOT_STORED\",\"detail\":\"Ask again in a moment.\"}");
    }

    @Test
    void a_lost_answer_a_clear_not_now_and_an_answer_of_somebody_else_are_each_counted_and_asked_again() throws Exception {
        answering = (call, exchange) -> {
            switch (call) {
                case 1 -> exchange.getResponseBody().close();
                case 2 -> later(exchange);
                case 3 -> send(exchange, 404, "<html>no application yet</html>");
                default -> send(exchange, 200, "{\"position\":7}");
            }
        };
        assertEquals(7, server(Perseverance.STUBBORN).post("/papers", WISH).getInt("position"));
        assertEquals(1, setbacks.of(Setbacks.Kind.LOST));
        assertEquals(1, setbacks.of(Setbacks.Kind.LATER));
        assertEquals(1, setbacks.of(Setbacks.Kind.UNCLEAR));
        assertEquals(1, setbacks.askedAgain());
        assertTrue(setbacks.line().contains("1 × POST /papers: 404"), setbacks.line());
    }

    @Test
    void a_fault_without_words_or_without_its_moment_is_unclear_and_a_guest_does_not_ask_it_again() {
        answering = (call, exchange) -> send(exchange, 500, "{\"code\":\"BROKEN\",\"detail\":\"Something broke on our side.\"}");
        assertTrue(assertThrows(Refused.class, () -> server(Perseverance.USUAL).post("/papers", WISH)).isUnclear());
        answering = (call, exchange) -> send(exchange, 409, "{\"code\":\"SEQUENCE_TOO_OLD\",\"detail\":\"You have voted again since.\"}");
        assertEquals("SEQUENCE_TOO_OLD", assertThrows(Refused.class, () -> server(Perseverance.STUBBORN).post("/papers", WISH)).code());
        assertEquals(2, calls.get());
        assertEquals(1, setbacks.of(Setbacks.Kind.UNCLEAR));
    }

    @Test
    void who_finds_no_server_says_so() {
        wrong.stop(0);
        assertThrows(IOException.class, () -> server(new Perseverance(2, Perseverance.USUAL.longest(), false)).post("/papers", WISH));
        assertEquals(2, setbacks.of(Setbacks.Kind.NOT_THERE));
        assertEquals(0, setbacks.of(Setbacks.Kind.LOST));
    }

    @Test
    void two_answers_to_one_request_sent_twice_are_found_out() throws Exception {
        answering = (call, exchange) -> send(exchange, 200, "{\"position\":" + call + "}");
        Twice twice = new Twice();
        twice.ask("paper", () -> server(Perseverance.USUAL).post("/papers", WISH), UnaryOperator.identity());
        assertEquals(1, twice.disagreed());
        answering = (call, exchange) -> send(exchange, 200, "{\"position\":7}");
        twice.ask("paper", () -> server(Perseverance.USUAL).post("/papers", WISH), UnaryOperator.identity());
        assertEquals(1, twice.disagreed());
        assertEquals(4, calls.get());
    }

    @Test
    void a_yes_and_a_no_to_one_request_sent_twice_are_found_out_whichever_came_first() throws Exception {
        for (int round = 0; round < 10; round++) {
            int no = round % 2;
            answering = (call, exchange) -> send(exchange, call % 2 == no ? 403 : 200, call % 2 == no ? "{\"code\":\"VOTE_CLOSED\",\"detail\":\"Over.\"}" : "{}");
            Twice twice = new Twice();
            try {
                twice.ask("paper", () -> server(Perseverance.USUAL).post("/papers", WISH), UnaryOperator.identity());
            } catch (Refused whicheverCameFirst) {
                assertEquals("VOTE_CLOSED", whicheverCameFirst.code());
            }
            assertEquals(1, twice.disagreed());
        }
    }
}

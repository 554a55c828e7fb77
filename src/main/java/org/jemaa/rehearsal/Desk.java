package org.jemaa.rehearsal;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** What an official does, through the desk's interface. */
final class Desk {

    private final Server server;
    private final String municipality;
    private final String slug;
    private final String budget;

    Desk(URI base, String municipality, String slug) {
        server = Server.withSession(base);
        this.municipality = municipality;
        this.slug = slug;
        budget = "/" + municipality + "/api/desk/budgets/" + slug;
    }

    void askWhetherThisIsARehearsal() throws IOException, InterruptedException, Refused, Trouble {
        if (!server.get("/api/rehearsal").getBoolean("rehearsal", false)) {
            throw new Trouble(Trouble.NOT_ALLOWED, "The server is not in rehearsal mode. Start it with"
                    + " -Djemaa.rehearsal=true or JEMAA_REHEARSAL=true; nothing was changed.");
        }
    }

    void signIn(String name, String password) throws IOException, InterruptedException, Refused {
        server.post("/" + municipality + "/api/session",
                Json.createObjectBuilder().add("name", name).add("password", password).build());
    }

    void create(Script script) throws IOException, InterruptedException, Refused {
        server.post("/" + municipality + "/api/desk/budgets", script.budget(slug));
        server.post(budget + "/proposals", script.proposals());
        server.putCsv(budget + "/roll", script.roll());
    }

    /** The letter codes by roll number. */
    Map<String, String> letterCodes() throws IOException, InterruptedException, Refused {
        Map<String, String> codes = new HashMap<>();
        for (String line : server.postForText(budget + "/letter-codes", JsonValue.EMPTY_JSON_OBJECT).split("\r?\n")) {
            String[] cells = line.split("[,;]");
            if (cells.length >= 2) {
                codes.put(cells[0].strip().replace("\"", ""), cells[1].strip().replace("\"", ""));
            }
        }
        return codes;
    }

    void openVote() throws IOException, InterruptedException, Refused {
        server.post(budget + "/vote/open", JsonValue.EMPTY_JSON_OBJECT);
    }

    void closeVote() throws IOException, InterruptedException, Refused {
        server.post(budget + "/vote/close", JsonValue.EMPTY_JSON_OBJECT);
    }

    JsonObject turnout() throws IOException, InterruptedException, Refused {
        return server.get(budget + "/turnout");
    }

    int count() throws IOException, InterruptedException, Refused {
        return server.post(budget + "/count", JsonValue.EMPTY_JSON_OBJECT).getInt("winners", -1);
    }

    void publish() throws IOException, InterruptedException, Refused {
        server.post(budget + "/publish", JsonValue.EMPTY_JSON_OBJECT);
    }
}

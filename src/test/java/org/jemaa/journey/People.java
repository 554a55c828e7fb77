package org.jemaa.journey;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;

/** The people of the demonstration, as it names them itself. */
final class People {

    static final Person OFFICIAL = of("OFFICIAL");
    static final Person SECOND_OFFICIAL = of("OFFICIAL", 1);
    static final Person DESK_OFFICER = of("DESK_OFFICER");
    static final Person OBSERVER = of("OBSERVER");
    static final Person CITIZEN = of("CITIZEN");
    static final Person ADMINISTRATOR = of("ADMINISTRATOR");

    private People() {
    }

    private static Person of(String role) {
        return of(role, 0);
    }

    private static Person of(String role, int place) {
        try (var in = URI.create(Browsing.URL + "/api/demonstration").toURL().openStream(); var json = Json.createReader(in)) {
            return json.readObject().getJsonArray("accounts").getValuesAs(JsonObject.class).stream()
                .filter(account -> account.getString("role").equals(role)).skip(place).findFirst()
                .map(account -> new Person(account.getString("name"), account.getString("password"))).orElseThrow();
        } catch (IOException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}

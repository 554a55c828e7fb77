package org.jemaa.demonstration;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jemaa.identity.Role;
import org.jemaa.municipality.SetUpMunicipality;
import org.jemaa.shared.Json;
import org.jemaa.shared.LocalText;

/** What the demonstration shows, read from {@code tamaris.json}. */
final class Script {

    /** Somebody who can sign in to the demonstration. The password is public: it is printed at the start. */
    record Person(String name, String displayName, Role role, String password) {
    }

    private final JsonObject json;

    private Script(JsonObject json) {
        this.json = json;
    }

    static Script read() {
        try (InputStream in = Script.class.getResourceAsStream("tamaris.json"); var reader = Json.createReader(in)) {
            return new Script(reader.readObject());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    SetUpMunicipality.Form municipality() {
        JsonObject town = json.getJsonObject("municipality");
        Map<String, LocalText> districts = new LinkedHashMap<>();
        town.getJsonArray("districts").getValuesAs(JsonObject.class)
            .forEach(district -> districts.put(district.getString("code"), text(district.getJsonObject("name"))));
        return new SetUpMunicipality.Form(town.getString("slug"), text(town.getJsonObject("name")),
            town.getJsonArray("languages").getValuesAs(JsonString::getString), town.getString("currency"), town.getString("zone"), null,
            town.getString("phone"), districts);
    }

    List<Person> people() {
        return json.getJsonArray("accounts").getValuesAs(JsonObject.class).stream().map(person -> new Person(person.getString("name"),
            person.getString("displayName"), Role.valueOf(person.getString("role")), person.getString("password"))).toList();
    }

    JsonArray budgets() {
        return json.getJsonArray("budgets");
    }

    static LocalText text(JsonObject byLanguage) {
        var texts = new LinkedHashMap<String, String>();
        byLanguage.forEach((language, text) -> texts.put(language, ((JsonString) text).getString()));
        return new LocalText(texts);
    }
}

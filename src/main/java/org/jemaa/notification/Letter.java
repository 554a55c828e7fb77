package org.jemaa.notification;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.ArrayList;
import org.jemaa.notification.Message.Part;
import org.jemaa.shared.Json;

/** A message with the address that it goes to: what lies sealed in the outbox, as JSON. */
record Letter(String address, Message message) {

    String write() {
        JsonArrayBuilder parts = Json.createArrayBuilder();
        for (Part part : message.parts()) {
            parts.add(written(part));
        }
        return Json.createObjectBuilder().add("to", address).add("language", message.language()).add("subject", message.subject())
            .add("parts", parts).build().toString();
    }

    private static JsonArrayBuilder written(Part part) {
        JsonArrayBuilder json = Json.createArrayBuilder();
        if (part instanceof Part.Code code) {
            return json.add("code").add(code.label()).add(code.symbols());
        }
        if (part instanceof Part.Link link) {
            return json.add("link").add(link.text()).add(link.address());
        }
        return json.add("text").add(((Part.Text) part).text());
    }

    static Letter read(String written) {
        JsonObject json;
        try (var reader = Json.createReader(new StringReader(written))) {
            json = reader.readObject();
        }
        var parts = new ArrayList<Part>();
        for (var part : json.getJsonArray("parts").getValuesAs(jakarta.json.JsonArray.class)) {
            parts.add(switch (part.getString(0)) {
                case "code" -> new Part.Code(part.getString(1), part.getString(2));
                case "link" -> new Part.Link(part.getString(1), part.getString(2));
                default -> new Part.Text(part.getString(1));
            });
        }
        return new Letter(json.getString("to"), new Message(json.getString("language"), json.getString("subject"), parts));
    }
}

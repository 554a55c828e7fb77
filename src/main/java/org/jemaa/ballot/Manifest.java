package org.jemaa.ballot;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jemaa.process.BallotRules;
import org.jemaa.process.CountingRule;
import org.jemaa.shared.Json;
import org.jemaa.shared.LocalText;
import org.jemaa.shared.Money;

/**
 * Everything that a ballot promises to its voters, in one canonical text whose hash is the ballot's fingerprint. Every paper, permit
 * and receipt is bound to that fingerprint; whoever has the text can check it.
 */
record Manifest(String municipality, String vote, LocalText title, Money sum, List<Ballot.Envelope> envelopes, BallotRules rules,
        CountingRule rule, List<Project> projects, List<Ballot.College> colleges, int leastPublished, String permitKey, String receiptKey) {

    private static final String FORM = "jemaa/ballot/2";

    byte[] bytes() {
        var limits = new TreeMap<String, Object>();
        limits.put("minProjects", rules.minProjects());
        limits.put("maxProjects", rules.maxProjects());
        limits.put("maxCost", rules.maxCost() == null ? null : plain(rules.maxCost()));
        return CanonicalJson.of(Map.ofEntries(Map.entry("form", FORM), Map.entry("municipality", municipality), Map.entry("vote", vote),
            Map.entry("title", title.byLanguage()), Map.entry("currency", sum.currency().getCurrencyCode()), Map.entry("sum", plain(sum)),
            Map.entry("envelopes", envelopes.stream().map(envelope -> Map.of("id", envelope.id(), "name", envelope.name().byLanguage(),
                "sum", plain(envelope.sum()))).toList()),
            Map.entry("limits", limits), Map.entry("rule", rule.name()), Map.entry("projects", projects.stream().map(Manifest::json).toList()),
            Map.entry("colleges", colleges.stream().map(Manifest::json).toList()), Map.entry("leastPublished", leastPublished),
            Map.entry("keys", Map.of("permit", permitKey, "receipt", receiptKey))));
    }

    private static Map<String, Object> json(Project project) {
        var json = new TreeMap<String, Object>();
        json.put("number", project.number());
        json.put("reference", project.reference());
        json.put("title", project.title().byLanguage());
        json.put("summary", project.summary().byLanguage());
        json.put("place", project.place() == null ? null : project.place().byLanguage());
        json.put("cost", plain(project.cost()));
        json.put("envelope", project.envelopeId());
        return json;
    }

    private static Map<String, Object> json(Ballot.College college) {
        var json = new TreeMap<String, Object>();
        json.put("number", college.number());
        json.put("code", college.code());
        json.put("name", college.name().byLanguage());
        json.put("leastAge", college.leastAge());
        json.put("mostAge", college.mostAge());
        json.put("weight", college.weight());
        json.put("binding", college.binding());
        json.put("envelope", college.ownEnvelope());
        json.put("projects", college.projects());
        return json;
    }

    /** @param proposals the proposal of each project, by its number: the manifest itself does not name them */
    static Manifest read(byte[] bytes, Map<Integer, Long> proposals) {
        try (var reader = Json.createReader(new ByteArrayInputStream(bytes))) {
            JsonObject json = reader.readObject();
            String currency = json.getString("currency");
            JsonObject limits = json.getJsonObject("limits");
            return new Manifest(json.getString("municipality"), json.getString("vote"), text(json.get("title")), Money.of(json.getString("sum"), currency),
                json.getJsonArray("envelopes").getValuesAs(JsonObject.class).stream().map(envelope -> new Ballot.Envelope(
                    envelope.getJsonNumber("id").longValueExact(), text(envelope.get("name")), Money.of(envelope.getString("sum"), currency))).toList(),
                new BallotRules(limits.getInt("minProjects"), limits.isNull("maxProjects") ? null : limits.getInt("maxProjects"),
                    limits.isNull("maxCost") ? null : Money.of(limits.getString("maxCost"), currency)),
                CountingRule.valueOf(json.getString("rule")),
                json.getJsonArray("projects").getValuesAs(JsonObject.class).stream().map(project -> project(project, currency, proposals)).toList(),
                json.getJsonArray("colleges").getValuesAs(JsonObject.class).stream().map(Manifest::college).toList(), json.getInt("leastPublished"),
                json.getJsonObject("keys").getString("permit"), json.getJsonObject("keys").getString("receipt"));
        }
    }

    private static Project project(JsonObject json, String currency, Map<Integer, Long> proposals) {
        return new Project(json.getInt("number"), proposals.get(json.getInt("number")), json.getString("reference"), text(json.get("title")),
            text(json.get("summary")), text(json.get("place")), Money.of(json.getString("cost"), currency),
            json.getJsonNumber("envelope").longValueExact());
    }

    private static Ballot.College college(JsonObject json) {
        return new Ballot.College(json.getInt("number"), json.getString("code"), text(json.get("name")), number(json, "leastAge"), number(json, "mostAge"),
            json.getInt("weight"), json.getBoolean("binding"), json.isNull("envelope") ? null : json.getJsonNumber("envelope").longValueExact(),
            json.getJsonArray("projects").getValuesAs(JsonNumber::intValueExact));
    }

    private static Integer number(JsonObject json, String name) {
        return json.isNull(name) ? null : json.getInt(name);
    }

    private static LocalText text(JsonValue json) {
        if (json == JsonValue.NULL) {
            return null;
        }
        var texts = new LinkedHashMap<String, String>();
        json.asJsonObject().forEach((language, text) -> texts.put(language, ((JsonString) text).getString()));
        return new LocalText(texts);
    }

    private static String plain(Money money) {
        return money.amount().toPlainString();
    }
}

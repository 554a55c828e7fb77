package org.jemaa.ballot.api;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Instant;
import org.jemaa.ballot.Ballot;
import org.jemaa.ballot.PublicKeys;
import org.jemaa.municipality.MunicipalityCard;
import org.jemaa.process.BallotRules;
import org.jemaa.process.BudgetCard;
import org.jemaa.process.Phase;
import org.jemaa.shared.Json;
import org.jemaa.shared.LocalText;
import org.jemaa.shared.Money;

/** The ballot as the booth reads it. Before the vote opens there are no projects on it and it has no fingerprint. */
final class BallotJson {

    private BallotJson() {
    }

    /** @param ballot null before the vote opens */
    static String of(MunicipalityCard municipality, BudgetCard budget, Ballot ballot, PublicKeys keys, Instant now) {
        String currency = budget.sum().currency().getCurrencyCode();
        JsonObjectBuilder json = Json.createObjectBuilder().add("vote", budget.slug());
        put(json, "fingerprint", ballot == null ? null : ballot.fingerprint().hex());
        json.add("municipality", text(municipality.name())).add("title", text(ballot == null ? budget.title() : ballot.title()))
            .add("state", state(budget, now)).add("opensAt", budget.timetable().opens(Phase.VOTE).toString())
            .add("closesAt", budget.timetable().closes(Phase.VOTE).toString()).add("timeZone", municipality.zone().getId())
            .add("currency", currency).add("fractionDigits", budget.sum().currency().getDefaultFractionDigits())
            .add("languages", Json.createArrayBuilder(municipality.languages()));
        json.add("extensions", extensions(budget)).add("seal", municipality.hasSeal());
        put(json, "phone", municipality.phone());
        return json.add("limits", limits(ballot == null ? budget.ballotRules() : ballot.rules())).add("rule", budget.rule().name())
            .add("sum", plain(budget.sum())).add("envelopes", ballot == null ? JsonValue.EMPTY_JSON_ARRAY : envelopes(ballot).build())
            .add("projects", ballot == null ? JsonValue.EMPTY_JSON_ARRAY : projects(ballot).build())
            .add("colleges", ballot == null ? JsonValue.EMPTY_JSON_ARRAY : colleges(ballot).build())
            .add("keys", Json.createObjectBuilder().add("permit", keys.permit().hex()).add("receipt", keys.receipt().hex())).build().toString();
    }

    static String state(BudgetCard budget, Instant now) {
        return budget.timetable().isOver(Phase.VOTE, now) ? "closed" : budget.timetable().isOpen(Phase.VOTE, now) ? "open" : "before";
    }

    private static JsonArrayBuilder extensions(BudgetCard budget) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        budget.extensions().forEach(extension -> all.add(Json.createObjectBuilder().add("closed", extension.closed().toString())
            .add("closes", extension.closes().toString()).add("reason", text(extension.reason()))));
        return all;
    }

    private static JsonObjectBuilder limits(BallotRules rules) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("minProjects", rules.minProjects());
        if (rules.limitsNumber()) {
            json.add("maxProjects", rules.maxProjects());
        } else {
            json.addNull("maxProjects");
        }
        put(json, "maxCost", rules.limitsCost() ? plain(rules.maxCost()) : null);
        return json;
    }

    private static JsonArrayBuilder envelopes(Ballot ballot) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        ballot.envelopes().forEach(envelope -> all.add(Json.createObjectBuilder().add("id", envelope.id()).add("name", text(envelope.name()))
            .add("sum", plain(envelope.sum()))));
        return all;
    }

    private static JsonArrayBuilder projects(Ballot ballot) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        ballot.projects().forEach(project -> all.add(Json.createObjectBuilder().add("number", project.number()).add("reference", project.reference())
            .add("title", text(project.title())).add("summary", text(project.summary()))
            .add("place", project.place() == null ? JsonValue.NULL : text(project.place()).build())
            .add("cost", plain(project.cost())).add("envelope", project.envelopeId())));
        return all;
    }

    private static JsonArrayBuilder colleges(Ballot ballot) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        for (Ballot.College college : ballot.colleges()) {
            JsonObjectBuilder json = Json.createObjectBuilder().add("number", college.number()).add("code", college.code())
                .add("name", text(college.name())).add("weight", college.weight()).add("binding", college.binding())
                .add("projects", Json.createArrayBuilder(college.projects()));
            all.add(college.ownEnvelope() == null ? json.addNull("envelope") : json.add("envelope", college.ownEnvelope()));
        }
        return all;
    }

    private static JsonObjectBuilder text(LocalText text) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        text.byLanguage().forEach(json::add);
        return json;
    }

    private static void put(JsonObjectBuilder json, String name, String value) {
        if (value == null) {
            json.addNull(name);
        } else {
            json.add(name, value);
        }
    }

    private static String plain(Money money) {
        return money.amount().toPlainString();
    }
}

package org.jemaa.result.files;

import org.jemaa.shared.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import org.jemaa.ballot.desk.PublicFigures;
import org.jemaa.municipality.MunicipalityCard;
import org.jemaa.process.BudgetCard;
import org.jemaa.process.CountingRule;
import org.jemaa.result.EnvelopeResult;
import org.jemaa.result.ProjectResult;
import org.jemaa.result.ResultCard;
import org.jemaa.result.TieResult;
import org.jemaa.shared.LocalText;
import org.jemaa.shared.Money;

/**
 * A published result as JSON: money as decimal text, texts by language, everything in the order of its rank.
 * A result that was counted before figures were kept has no {@code statistics} and no {@code moneyWent}: what is published does not change.
 */
public final class ResultAsJson {

    private ResultAsJson() {
    }

    /** @param desks who voted on paper, by desk; empty where nobody did */
    public static JsonObject of(BudgetCard budget, MunicipalityCard municipality, ResultCard result, List<PublicFigures> desks) {
        JsonObjectBuilder json = Json.createObjectBuilder()
            .add("vote", budget.slug())
            .add("municipality", text(municipality.name()))
            .add("title", text(budget.title()))
            .add("fingerprint", result.fingerprint())
            .add("digest", result.digest())
            .add("rule", result.rule().name())
            .add("completed", result.rule() == CountingRule.EQUAL_SHARES)
            .add("tieSeed", result.seed())
            .add("currency", result.currency().getCurrencyCode())
            .add("sum", amount(result.sum())).add("cost", amount(result.cost())).add("left", amount(result.left()))
            .add("papers", result.papers()).add("blank", result.blank())
            .add("invalid", desks.stream().mapToInt(PublicFigures::invalidSheets).reduce(result.invalid(), Math::addExact))
            .add("onTheRoll", result.onTheRoll())
            .add("countedAt", result.countedAt().toString()).add("publishedAt", result.publishedAt().toString())
            .add("selected", references(result.winners().stream().map(ProjectResult::reference).toList()));
        JsonArrayBuilder envelopes = Json.createArrayBuilder();
        result.envelopes().forEach(envelope -> envelopes.add(envelope(envelope)));
        JsonArrayBuilder files = Json.createArrayBuilder();
        result.files().forEach(file -> files.add(Json.createObjectBuilder().add("name", file.name()).add("mediaType", file.mediaType())
            .add("size", file.size()).add("sha256", file.seal())));
        if (!result.colleges().isEmpty()) {
            json.add("colleges", CollegesAsJson.of(result));
        }
        return json.add("envelopes", envelopes).add("files", files).add("paper", paper(desks)).build();
    }

    private static JsonObjectBuilder paper(List<PublicFigures> desks) {
        JsonArrayBuilder rows = Json.createArrayBuilder();
        for (PublicFigures row : desks) {
            JsonArrayBuilder numbers = Json.createArrayBuilder();
            row.desks().forEach(numbers::add);
            JsonObjectBuilder invalid = Json.createObjectBuilder();
            row.invalid().forEach((reason, sheets) -> invalid.add(reason.name(), sheets));
            rows.add(Json.createObjectBuilder().add("desks", numbers).add("marked", row.marked()).add("urn", row.urn()).add("valid", row.valid())
                .add("invalid", invalid));
        }
        return Json.createObjectBuilder().add("voters", desks.stream().mapToInt(PublicFigures::marked).sum())
            .add("invalid", desks.stream().mapToInt(PublicFigures::invalidSheets).sum()).add("desks", rows);
    }

    private static JsonObjectBuilder envelope(EnvelopeResult envelope) {
        JsonArrayBuilder projects = Json.createArrayBuilder();
        envelope.projects().forEach(project -> projects.add(envelope.hasVotes() ? project(project) : CollegesAsJson.outcome(project)));
        JsonArrayBuilder ties = Json.createArrayBuilder();
        for (TieResult tie : envelope.ties()) {
            ties.add(Json.createObjectBuilder().add("projects", references(tie.projects())).add("decidedBy", tie.decidedBy().name())
                .add("decisive", tie.decisive()));
        }
        JsonObjectBuilder json = Json.createObjectBuilder().add("number", envelope.number()).add("id", envelope.envelopeId())
            .add("district", orNull(envelope.districtCode())).add("name", envelope.name() == null ? JsonValue.NULL : text(envelope.name()).build())
            .add("sum", amount(envelope.sum())).add("cost", amount(envelope.cost())).add("left", amount(envelope.left()))
            .add("papers", envelope.papers())
            .add("selected", references(envelope.winners().stream().map(ProjectResult::reference).toList()))
            .add("projects", projects).add("ties", ties);
        if (!envelope.shares().isEmpty()) {
            CollegesAsJson.add(envelope, json);
        }
        return envelope.figures() == null ? json : json.add("statistics", FiguresAsJson.statistics(envelope.figures()));
    }

    private static JsonObjectBuilder project(ProjectResult project) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("rank", project.rank()).add("number", project.number()).add("reference", project.reference())
            .add("title", text(project.title())).add("cost", amount(project.cost())).add("votes", project.votes())
            .add("won", project.won()).add("reason", project.reason().name())
            .add("round", project.round() == null ? JsonValue.NULL : Json.createValue(project.round()))
            .add("left", orNull(project.left())).add("effectiveVotes", orNull(project.effectiveVotes()))
            .add("supportersHad", orNull(project.supportersHad())).add("supportersLeft", orNull(project.supportersLeft()))
            .add("votesMissing", project.hasVotesMissing() ? Json.createValue(project.votesMissing()) : JsonValue.NULL);
        if (project.isNotComputed()) {
            json.add("votesMissingNotComputed", true);
        }
        return project.moneyWent() == null ? json : json.add("moneyWent", FiguresAsJson.went(project.moneyWent()));
    }

    static JsonObjectBuilder text(LocalText text) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        text.byLanguage().forEach(json::add);
        return json;
    }

    private static JsonArrayBuilder references(List<String> references) {
        JsonArrayBuilder json = Json.createArrayBuilder();
        references.forEach(json::add);
        return json;
    }

    private static JsonValue orNull(String text) {
        return text == null ? JsonValue.NULL : Json.createValue(text);
    }

    private static JsonValue orNull(Money money) {
        return money == null ? JsonValue.NULL : Json.createValue(amount(money));
    }

    static String amount(Money money) {
        return money.amount().toPlainString();
    }
}

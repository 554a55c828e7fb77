package org.jemaa.recount;

import jakarta.json.stream.JsonGenerator;
import java.util.List;
import org.jemaa.counting.explain.Spending;
import org.jemaa.counting.explain.Statistics;

/** The part {@code statistics} of the JSON. Shares and averages are exact fractions. */
final class JsonFigures {

    private JsonFigures() {
    }

    static void write(JsonGenerator json, Figures figures) {
        Statistics.BesideMunicipal beside = figures.voters();
        json.writeStartObject("statistics");
        voters(json, beside.first());
        spending(json, "districts", figures.districts());
        spending(json, "categories", figures.categories());
        json.writeStartObject("municipal");
        JsonFormat.texts(json, "selected", beside.municipalOutcome().selected());
        JsonFormat.text(json, "cost", beside.municipalOutcome().cost());
        voters(json, beside.municipal());
        JsonFormat.fraction(json, "preferThis", beside.preferTheFirst());
        JsonFormat.fraction(json, "preferMunicipal", beside.preferMunicipal());
        json.writeEnd();
        json.writeEnd();
    }

    private static void voters(JsonGenerator json, Statistics statistics) {
        json.write("blank", statistics.blank()).write("satisfied", statistics.satisfied()).writeStartArray("winnersPerVoter");
        statistics.winnersPerVoter().forEach(voters -> json.write(voters));
        json.writeEnd();
        JsonFormat.fraction(json, "averageWinners", statistics.averageWinners());
        JsonFormat.fraction(json, "averageCost", statistics.averageCost());
        JsonFormat.fraction(json, "moneyUsed", statistics.moneyUsed());
    }

    private static void spending(JsonGenerator json, String name, List<Spending> spending) {
        json.writeStartArray(name);
        for (Spending each : spending) {
            json.writeStartObject().write("label", each.label()).write("projects", each.projects()).write("winners", each.winners());
            JsonFormat.text(json, "cost", each.cost());
            JsonFormat.fraction(json, "costShare", each.costShare());
            json.write("votes", each.votes());
            JsonFormat.fraction(json, "voteShare", each.voteShare());
            json.writeEnd();
        }
        json.writeEnd();
    }
}

package org.jemaa.result.files;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import org.jemaa.result.EnvelopeFigures;
import org.jemaa.result.MoneyWent;
import org.jemaa.result.PlaceFigures;
import org.jemaa.result.VotersFared;
import org.jemaa.shared.Json;

/** How voters fared, with the names that the program for recounts uses; averages of winners are exact fractions as text. */
final class FiguresAsJson {

    private FiguresAsJson() {
    }

    static JsonObjectBuilder statistics(EnvelopeFigures figures) {
        JsonObjectBuilder json = fared(figures.fared());
        if (figures.municipal() != null) {
            json.add("municipal", fared(figures.municipal().fared()).add("preferThis", figures.municipal().preferThis())
                .add("preferMunicipal", figures.municipal().preferMunicipal()));
        }
        JsonArrayBuilder places = Json.createArrayBuilder();
        for (PlaceFigures place : figures.places()) {
            places.add(Json.createObjectBuilder().add("place", place.place() == null ? JsonValue.NULL : ResultAsJson.text(place.place()).build())
                .add("projects", place.projects()).add("winners", place.winners()).add("cost", ResultAsJson.amount(place.cost())).add("votes", place.votes()));
        }
        return json.add("places", places);
    }

    private static JsonObjectBuilder fared(VotersFared fared) {
        JsonArrayBuilder winners = Json.createArrayBuilder();
        fared.winnersPerVoter().forEach(winners::add);
        return Json.createObjectBuilder().add("voters", fared.voters()).add("satisfied", fared.satisfied()).add("winnersPerVoter", winners)
            .add("averageWinners", fared.averageWinners().toString()).add("averageCost", ResultAsJson.amount(fared.averageCost()));
    }

    static JsonObjectBuilder went(MoneyWent went) {
        JsonArrayBuilder most = Json.createArrayBuilder();
        went.most().forEach(paid -> most.add(Json.createObjectBuilder().add("project", paid.winner()).add("amount", ResultAsJson.amount(paid.amount()))));
        return Json.createObjectBuilder().add("most", most).add("others", went.others());
    }
}

package org.jemaa.recount;

import jakarta.json.stream.JsonGenerator;
import java.util.List;
import java.util.Map;
import org.jemaa.counting.Fraction;
import org.jemaa.counting.question.Working;

/** The part {@code working} of the JSON for a single question: scores, pairs or counts, whichever the rule works with. */
final class JsonWorking {

    private JsonWorking() {
    }

    static void write(JsonGenerator json, Working working) {
        json.writeStartObject("working");
        if (working instanceof Working.Scores scores) {
            votes(json, "scores", scores.scores());
        } else if (working instanceof Working.Pairs pairs) {
            JsonFormat.texts(json, "options", pairs.options());
            rows(json, "preferred", pairs.preferred());
            rows(json, "strongest", pairs.strongest());
        } else if (working instanceof Working.Counts counts) {
            json.writeStartArray("counts");
            counts.counts().forEach(count -> count(json, count));
            json.writeEnd();
        }
        json.writeEnd();
    }

    private static void count(JsonGenerator json, Working.Count count) {
        json.writeStartObject().write("number", count.number());
        votes(json, "votes", count.votes());
        JsonFormat.fraction(json, "exhausted", count.exhausted());
        JsonFormat.word(json, "eliminated", count.eliminated());
        json.writeEnd();
    }

    private static void votes(JsonGenerator json, String name, Map<String, Fraction> votes) {
        json.writeStartObject(name);
        votes.forEach((option, number) -> JsonFormat.fraction(json, option, number));
        json.writeEnd();
    }

    private static void rows(JsonGenerator json, String name, List<List<Fraction>> rows) {
        json.writeStartArray(name);
        rows.forEach(row -> {
            json.writeStartArray();
            row.forEach(number -> json.write(number.toString()));
            json.writeEnd();
        });
        json.writeEnd();
    }
}

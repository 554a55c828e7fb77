package org.jemaa.recount;

import jakarta.json.stream.JsonGenerator;
import java.util.TreeSet;
import org.jemaa.counting.Conditions;
import org.jemaa.counting.Threshold;
import org.jemaa.counting.TieOrder;

/** The part {@code settings} of the JSON: all that the rule was given, so that the same count can be asked for again. */
final class JsonSettings {

    private JsonSettings() {
    }

    static void write(JsonGenerator json, RunSpec run, TieOrder ties, Conditions conditions) {
        json.writeStartObject("settings");
        if (run.rule().usesUtility()) {
            json.write("utility", run.utility().text());
        }
        if (run.rule() == RuleName.EQUAL_SHARES) {
            json.write("completion", run.completion().text()).write("start", run.startText()).write("stop", run.stopText());
            JsonFormat.text(json, "increment", run.increment());
        }
        json.write("comparison", run.comparison()).write("ties", ties.toString());
        if (!conditions.threshold().equals(Threshold.NONE)) {
            threshold(json, conditions.threshold());
        }
        if (!conditions.exclusive().isEmpty()) {
            json.writeStartArray("exclusive");
            conditions.exclusive().forEach(group -> {
                json.writeStartArray();
                new TreeSet<>(group).forEach(json::write);
                json.writeEnd();
            });
            json.writeEnd();
        }
        if (!conditions.withdrawn().isEmpty()) {
            JsonFormat.texts(json, "withdrawn", new TreeSet<>(conditions.withdrawn()));
        }
        json.writeEnd();
    }

    private static void threshold(JsonGenerator json, Threshold threshold) {
        json.writeStartObject("threshold");
        JsonFormat.text(json, "votes", threshold.votes());
        JsonFormat.text(json, "points", threshold.points());
        JsonFormat.fraction(json, "share", threshold.share());
        JsonFormat.fraction(json, "costShare", threshold.costShare());
        json.writeEnd();
    }
}

package org.jemaa.rehearsal;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.HdrHistogram.Histogram;

/** What the rehearsal found, for people and for programs. */
record Report(String file, Venue venue, String slug, Script script, int connections, int refusedAsExpected, Casting casting,
        Setbacks setbacks, Twice twice, Mishap mishap, Ending ending, Optional<String> verified, List<String> differences) {

    private static final double[] PERCENTILES = {50, 90, 95, 99, 100};

    boolean passed() {
        return differences.isEmpty();
    }

    private int cast() {
        return ending.acknowledged();
    }

    private BigDecimal perSecond() {
        return BigDecimal.valueOf(cast()).multiply(BigDecimal.valueOf(1_000_000_000L))
                .divide(BigDecimal.valueOf(Math.max(1, casting.nanoseconds())), 1, RoundingMode.HALF_UP);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT, "%d ballots in %s s over %d connections: %s ballots per second", cast(),
                seconds(casting.nanoseconds()), connections, perSecond()));
        lines.add(String.format("%-22s %9s %9s %9s %9s %9s", "answer times, ms", "50 %", "90 %", "95 %", "99 %", "slowest"));
        casting.times().forEach((step, times) -> lines.add(line(step.name().toLowerCase(Locale.ROOT), times)));
        lines.add(line("whole ballot", casting.whole()));
        lines.add("refused: " + (casting.refusals().isEmpty() ? "none" : casting.refusals().toString())
                + (refusedAsExpected > 0 ? " (" + refusedAsExpected + " as expected: over the file's own limit)" : ""));
        if (twice != null) {
            lines.add("every request twice: " + twice.pairs() + " pairs, " + twice.disagreed() + " of them with two different answers");
        }
        if (mishap != null) {
            lines.addAll(mishap.lines());
        }
        lines.add("on the way: " + setbacks.line());
        lines.add("ballots acknowledged " + cast() + ", in the log " + ending.inTheLog() + ", in the count " + ending.inTheCount());
        verified.ifPresent(lines::add);
        if (passed()) {
            lines.add("PASS: same projects, same ballots, same winners.");
        } else {
            lines.add("DIFFERS:");
            differences.forEach(difference -> lines.add("  - " + difference));
        }
        return lines;
    }

    private static String line(String name, Histogram times) {
        StringBuilder line = new StringBuilder(String.format("%-22s", "  " + name));
        for (double percentile : PERCENTILES) {
            line.append(String.format(" %9s", milliseconds(times.getValueAtPercentile(percentile))));
        }
        return line.toString();
    }

    JsonObject json() {
        JsonObjectBuilder times = Json.createObjectBuilder();
        casting.times().forEach((step, histogram) -> times.add(step.name().toLowerCase(Locale.ROOT), json(histogram)));
        times.add("ballot", json(casting.whole()));
        JsonObjectBuilder refusals = Json.createObjectBuilder();
        for (Map.Entry<String, Integer> refusal : casting.refusals().entrySet()) {
            refusals.add(refusal.getKey(), refusal.getValue());
        }
        JsonArrayBuilder differing = Json.createArrayBuilder(differences);
        return Json.createObjectBuilder().add("result", passed() ? "PASS" : "DIFFERS").add("file", file)
                .add("server", venue.server().toString()).add("municipality", venue.municipality()).add("budget", slug)
                .add("rule", script.rule().name()).add("projects", script.file().projects().size())
                .add("voters", script.votes().size()).add("cast", cast()).add("connections", connections)
                .add("seconds", new BigDecimal(seconds(casting.nanoseconds()))).add("ballotsPerSecond", perSecond())
                .add("milliseconds", times).add("refusals", refusals).add("refusedAsExpected", refusedAsExpected)
                .add("onTheWay", onTheWay()).add("inTheLog", ending.inTheLog()).add("inTheCount", ending.inTheCount())
                .add("differences", differing).build();
    }

    private JsonObjectBuilder onTheWay() {
        JsonObjectBuilder all = Json.createObjectBuilder();
        for (Setbacks.Kind kind : Setbacks.Kind.values()) {
            all.add(kind.name().toLowerCase(Locale.ROOT), setbacks.of(kind));
        }
        all.add("askedAgain", setbacks.askedAgain());
        if (twice != null) {
            all.add("pairs", twice.pairs()).add("disagreed", twice.disagreed());
        }
        if (mishap != null) {
            mishap.figures().forEach(all::add);
        }
        return all;
    }

    private static JsonObjectBuilder json(Histogram times) {
        return Json.createObjectBuilder().add("count", times.getTotalCount())
                .add("p50", number(times, 50)).add("p90", number(times, 90)).add("p95", number(times, 95))
                .add("p99", number(times, 99)).add("max", number(times, 100));
    }

    private static BigDecimal number(Histogram times, double percentile) {
        return new BigDecimal(milliseconds(times.getValueAtPercentile(percentile)));
    }

    private static String milliseconds(long microseconds) {
        return BigDecimal.valueOf(microseconds, 3).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    private static String seconds(long nanoseconds) {
        return BigDecimal.valueOf(nanoseconds, 9).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }
}

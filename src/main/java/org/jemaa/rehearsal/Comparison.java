package org.jemaa.rehearsal;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jemaa.counting.Ballot;
import org.jemaa.counting.rule.EqualShares;
import org.jemaa.counting.rule.Greedy;
import org.jemaa.counting.Outcome;
import org.jemaa.counting.Rule;
import org.jemaa.counting.TieOrder;
import org.jemaa.counting.Utility;
import org.jemaa.counting.pabulib.PabulibError;
import org.jemaa.counting.pabulib.PabulibFile;
import org.jemaa.counting.pabulib.PabulibProject;
import org.jemaa.counting.pabulib.PabulibVote;

/** Holds what the server published against what was played. */
final class Comparison {

    private static final int MOST_EXAMPLES = 5;

    private final List<String> differences = new ArrayList<>();

    void differs(String sentence) {
        differences.add(sentence);
    }

    void same(String what, Object expected, Object found) {
        if (!expected.equals(found)) {
            differences.add(what + ": expected " + expected + ", found " + found);
        }
    }

    List<String> differences() {
        return List.copyOf(differences);
    }

    /** The ballot that voters are shown, against the file. */
    void ballot(Script script, JsonObject sheet) {
        same("the state of the ballot", "open", sheet.getString("state", ""));
        Map<String, BigDecimal> shown = new TreeMap<>();
        for (JsonObject project : sheet.getJsonArray("projects").getValuesAs(JsonObject.class)) {
            shown.put(project.getString("reference"), plain(new BigDecimal(project.getString("cost"))));
        }
        maps("project on the ballot", costs(script.file()), shown);
        JsonObject limits = sheet.getJsonObject("limits");
        same("minProjects", script.minProjects(), limits.getInt("minProjects"));
        same("maxProjects", script.maxProjects().map(String::valueOf).orElse("null"), text(limits.get("maxProjects")));
        same("maxCost", script.maxCost().map(c -> plain(c).toPlainString()).orElse("null"),
                limits.get("maxCost") instanceof JsonString cost ? plain(new BigDecimal(cost.getString())).toPlainString()
                        : text(limits.get("maxCost")));
    }

    /** The published file and outcome, against a count of the ballots that were to be accepted. */
    void result(Script script, List<PabulibVote> accepted, PabulibFile published, JsonObject result) {
        maps("project in the published file", costs(script.file()), costs(published));
        same("the budget", plain(script.file().budget()), plain(published.budget()));
        maps("ballot", ballots(accepted), ballots(published.votes()));
        try {
            Rule rule = rule(script, result);
            PabulibFile played = new PabulibFile(script.file().meta(), script.file().projects(), accepted);
            Outcome outcome = rule.count(played.election());
            same("the winners in order", outcome.selected(), result.getJsonArray("selected")
                    .getValuesAs(JsonString.class).stream().map(JsonString::getString).toList());
            same("the winners marked in the published file", new TreeSet<>(outcome.selected()), selected(published));
            same("the winners by a count of the published file", outcome.selected(),
                    rule.count(published.election()).selected());
        } catch (PabulibError | RuntimeException unreadable) {
            differences.add("the published result cannot be read: " + unreadable);
        }
    }

    private static Rule rule(Script script, JsonObject result) {
        TieOrder ties = result.get("tieSeed") instanceof JsonString seed ? TieOrder.byLot(seed.getString())
                : TieOrder.byIdentifier();
        return script.rule() == Script.CountBy.EQUAL_SHARES
                ? new EqualShares(ties, Utility.COST, null, result.getBoolean("completed", false)) : Greedy.mostVotesFirst(ties);
    }

    private static Map<String, BigDecimal> costs(PabulibFile file) {
        Map<String, BigDecimal> costs = new TreeMap<>();
        file.projects().forEach(project -> costs.put(project.id(), plain(project.cost())));
        return costs;
    }

    private static Map<Ballot, Integer> ballots(List<PabulibVote> votes) {
        Map<Ballot, Integer> ballots = new TreeMap<>();
        votes.forEach(vote -> ballots.merge(Ballot.of(vote.projects()), 1, Integer::sum));
        return ballots;
    }

    private static TreeSet<String> selected(PabulibFile file) {
        TreeSet<String> selected = new TreeSet<>();
        file.projects().stream().filter(project -> "1".equals(project.more().get("selected"))).map(PabulibProject::id)
                .forEach(selected::add);
        return selected;
    }

    private <K, V> void maps(String what, Map<K, V> expected, Map<K, V> found) {
        TreeSet<K> keys = new TreeSet<>(expected.keySet());
        keys.addAll(found.keySet());
        List<K> wrong = keys.stream().filter(key -> !String.valueOf(expected.get(key)).equals(String.valueOf(found.get(key))))
                .toList();
        wrong.stream().limit(MOST_EXAMPLES).forEach(key -> differences.add(what + " " + key + ": expected "
                + expected.get(key) + ", found " + found.get(key)));
        if (wrong.size() > MOST_EXAMPLES) {
            differences.add("… and " + (wrong.size() - MOST_EXAMPLES) + " more like this: " + what);
        }
    }

    private static String text(JsonValue value) {
        return value == null ? "null" : value.toString();
    }

    private static BigDecimal plain(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}

package org.jemaa.rehearsal;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jemaa.counting.pabulib.PabulibFile;
import org.jemaa.counting.pabulib.PabulibProject;
import org.jemaa.counting.pabulib.PabulibVote;

/**
 * What the rehearsal plays: the file's projects, costs, money and limits, and the ballots that are cast.
 *
 * @param file  an election with approval, choose-1 or knapsack ballots
 * @param rule  by which the server counts
 * @param votes those of the file's votes that are cast, the first of them
 */
record Script(PabulibFile file, CountBy rule, List<PabulibVote> votes) {

    private static final int LONGEST_TITLE = 120;

    /** The rules of the server, by the names in its interface. */
    enum CountBy { MUNICIPAL_GREEDY, EQUAL_SHARES }

    static Script of(PabulibFile file, CountBy rule, int limit) throws Trouble {
        if (!file.voteType().isApproval()) {
            throw new Trouble(Trouble.USAGE, "The file has " + file.voteType().text()
                    + " votes; a rehearsal needs approval, choose-1 or knapsack ballots.");
        }
        List<PabulibVote> votes = file.votes().subList(0, Math.min(limit, file.votes().size()));
        if (votes.isEmpty() || file.projects().isEmpty()) {
            throw new Trouble(Trouble.USAGE, "The file has no votes or no projects.");
        }
        return new Script(file, rule == null ? ruleOf(file) : rule, List.copyOf(votes));
    }

    private static CountBy ruleOf(PabulibFile file) {
        return file.meta().get("rule").startsWith("equalshares") ? CountBy.EQUAL_SHARES : CountBy.MUNICIPAL_GREEDY;
    }

    int minProjects() {
        int shortest = votes.stream().mapToInt(vote -> vote.projects().isEmpty() ? 0 : 1).min().orElse(1);
        return file.number("min_length").map(BigDecimal::intValue).orElse(shortest);
    }

    Optional<Integer> maxProjects() {
        int one = file.voteType().text().equals("choose-1") ? 1 : Integer.MAX_VALUE;
        int most = Math.min(one, file.number("max_length").map(BigDecimal::intValue).orElse(Integer.MAX_VALUE));
        return most >= file.projects().size() ? Optional.empty() : Optional.of(most);
    }

    Optional<BigDecimal> maxCost() {
        return file.number("max_sum_cost");
    }

    /** Whether a ballot in the file chose for more than the file's own limit allows; the server must refuse it. */
    boolean breaksTheCostLimit(PabulibVote vote) {
        if (maxCost().isEmpty()) {
            return false;
        }
        Map<String, BigDecimal> costs = new HashMap<>();
        file.projects().forEach(project -> costs.put(project.id(), project.cost()));
        BigDecimal sum = new HashSet<>(vote.projects()).stream().map(costs::get).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.compareTo(maxCost().get()) > 0;
    }

    /** The votes that the server must take. */
    List<PabulibVote> accepted() {
        return votes.stream().filter(vote -> !breaksTheCostLimit(vote)).toList();
    }

    /** The body of the call that creates the participatory budget. */
    JsonObject budget(String slug) {
        JsonObjectBuilder limits = Json.createObjectBuilder().add("minProjects", minProjects());
        maxProjects().ifPresentOrElse(most -> limits.add("maxProjects", most), () -> limits.addNull("maxProjects"));
        maxCost().ifPresentOrElse(most -> limits.add("maxCost", most.toPlainString()), () -> limits.addNull("maxCost"));
        JsonObjectBuilder budget = Json.createObjectBuilder().add("slug", slug)
                .add("title", english("Rehearsal: " + file.meta().get("description")))
                .add("summary", english("Played by the rehearsal tool with the ballots of " + file.meta().get("unit") + " "
                        + file.meta().get("instance") + "."))
                .add("sum", file.budget().toPlainString())
                .add("rule", rule.name()).add("limits", limits);
        if (file.meta().containsKey("currency")) {
            budget.add("currency", file.meta().get("currency"));
        }
        return budget.build();
    }

    JsonArray proposals() {
        JsonArrayBuilder proposals = Json.createArrayBuilder();
        for (PabulibProject project : file.projects()) {
            proposals.add(Json.createObjectBuilder().add("reference", project.id())
                    .add("title", english(project.name()))
                    .add("summary", english("Project " + project.id() + " of the rehearsal."))
                    .add("cost", project.cost().toPlainString()));
        }
        return proposals.build();
    }

    /** Numbers of made-up people, R0000001 and so on, one for each ballot. */
    String roll() {
        StringBuilder csv = new StringBuilder("number\n");
        for (int voter = 0; voter < votes.size(); voter++) {
            csv.append(number(voter)).append('\n');
        }
        return csv.toString();
    }

    static String number(int voter) {
        return String.format("R%07d", voter + 1);
    }

    private static JsonObjectBuilder english(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        boolean fits = line.codePointCount(0, line.length()) <= LONGEST_TITLE;
        return Json.createObjectBuilder().add("en",
                fits ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST_TITLE - 1)) + "…");
    }
}

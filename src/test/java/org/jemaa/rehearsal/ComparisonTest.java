package org.jemaa.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jemaa.counting.pabulib.PabulibFile;
import org.jemaa.counting.pabulib.PabulibProject;
import org.jemaa.counting.pabulib.PabulibVote;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A rehearsal that could not fail would prove nothing: each kind of difference must be named. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ComparisonTest {

    private static final List<PabulibVote> VOTES = List.of(vote("1", "park", "lamps"), vote("2", "park"), vote("3", "school"),
            vote("4", "lamps"), vote("5", "lamps", "school"));

    private static PabulibVote vote(String voter, String... projects) {
        return PabulibVote.approving(voter, List.of(projects));
    }

    private static PabulibFile file(String parkCost, List<PabulibVote> votes, String... winners) {
        Map<String, String> meta = new LinkedHashMap<>(Map.of("budget", "100", "vote_type", "approval", "rule", "greedy",
                "max_sum_cost", "90", "min_length", "1"));
        Map<String, String> costs = new LinkedHashMap<>();
        costs.put("park", parkCost);
        costs.put("school", "50");
        costs.put("lamps", "40.00");
        List<PabulibProject> projects = new ArrayList<>();
        costs.forEach((id, cost) -> projects.add(new PabulibProject(id, new BigDecimal(cost),
                Map.of("selected", List.of(winners).contains(id) ? "1" : "0"))));
        return new PabulibFile(meta, projects, votes);
    }

    private static Script script() throws Trouble {
        return Script.of(file("60", VOTES), Script.CountBy.MUNICIPAL_GREEDY, 100);
    }

    private static JsonObject result(String... winners) {
        return Json.createObjectBuilder().addNull("tieSeed").add("selected", Json.createArrayBuilder(List.of(winners))).build();
    }

    private static List<String> compared(PabulibFile published, JsonObject result) throws Trouble {
        Comparison comparison = new Comparison();
        comparison.result(script(), VOTES, published, result);
        return comparison.differences();
    }

    @Test
    void the_same_result_in_another_order_and_notation_is_the_same() throws Exception {
        List<PabulibVote> shuffled = new ArrayList<>(VOTES);
        Collections.reverse(shuffled);
        assertEquals(List.of(), compared(file("60.00", shuffled, "lamps", "school"), result("lamps", "school")));
    }

    @Test
    void a_lost_an_added_and_an_altered_ballot_are_named() throws Exception {
        PabulibFile lost = file("60", VOTES.subList(0, 4), "lamps", "park");
        assertTrue(compared(lost, result("lamps", "school")).toString()
                .contains("ballot [lamps, school]: expected 1, found null"));
        List<PabulibVote> altered = new ArrayList<>(VOTES);
        altered.set(2, vote("3", "park"));
        String differences = compared(file("60", altered, "lamps", "school"), result("lamps", "school")).toString();
        assertTrue(differences.contains("[park]: expected 1, found 2"), differences);
        assertTrue(differences.contains("[school]: expected 1, found null"), differences);
    }

    @Test
    void another_cost_and_another_winner_are_named() throws Exception {
        assertEquals(List.of("project in the published file park: expected 60, found 61"),
                compared(file("61", VOTES, "lamps", "school"), result("lamps", "school")));
        assertEquals(List.of("the winners in order: expected [lamps, school], found [lamps, park]"),
                compared(file("60", VOTES, "lamps", "school"), result("lamps", "park")));
        assertEquals(List.of("the winners marked in the published file: expected [lamps, school], found [lamps]"),
                compared(file("60", VOTES, "lamps"), result("lamps", "school")));
    }

    @Test
    void a_ballot_on_the_server_with_other_limits_is_named() throws Exception {
        Map<String, String> costs = new HashMap<>(Map.of("park", "60", "school", "50.0", "lamps", "40"));
        assertEquals(List.of(), shown(costs, "90.00", "open"));
        assertEquals(List.of("maxCost: expected 90, found 100"), shown(costs, "100", "open"));
        assertEquals(List.of("the state of the ballot: expected open, found closed"), shown(costs, "90", "closed"));
        costs.remove("lamps");
        assertEquals(List.of("project on the ballot lamps: expected 40, found null"), shown(costs, "90", "open"));
    }

    private static List<String> shown(Map<String, String> costs, String maxCost, String state) throws Exception {
        var projects = Json.createArrayBuilder();
        costs.forEach((id, cost) -> projects.add(Json.createObjectBuilder().add("reference", id).add("cost", cost)));
        Comparison comparison = new Comparison();
        comparison.ballot(script(), Json.createObjectBuilder().add("state", state).add("projects", projects)
                .add("limits", Json.createObjectBuilder().add("minProjects", 1).addNull("maxProjects").add("maxCost", maxCost))
                .build());
        return comparison.differences();
    }
}

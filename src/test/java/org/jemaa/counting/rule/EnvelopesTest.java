package org.jemaa.counting.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jemaa.counting.Ballot;
import org.jemaa.counting.Election;
import org.jemaa.counting.Election.Electorate;
import org.jemaa.counting.Fate.Reason;
import org.jemaa.counting.Project;
import org.jemaa.counting.TieOrder;
import org.jemaa.counting.rule.Envelopes.Counted;
import org.jemaa.counting.rule.Envelopes.Envelope;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EnvelopesTest {

    private static final Greedy GREEDY = Greedy.mostVotesFirst(TieOrder.byIdentifier());

    private static Project project(String id, String cost) {
        return new Project(id, new BigDecimal(cost));
    }

    private static Election city() {
        return Election.of(new BigDecimal("100"),
                List.of(project("north1", "30"), project("north2", "25"), project("south1", "40"), project("square", "55")),
                Map.of(Ballot.of("north1", "square"), 4, Ballot.of("north2", "square"), 3, Ballot.of("south1"), 2));
    }

    private static Envelope envelope(String id, String money, String leftTo, String... projects) {
        return new Envelope(id, city().part(Set.of(projects), new BigDecimal(money), Electorate.WHO_LISTS_ONE), leftTo);
    }

    @Test
    void what_a_district_leaves_flows_into_the_citys_envelope_which_is_counted_after_it() {
        List<Counted> counted = Envelopes.count(GREEDY, List.of(envelope("city", "40", null, "square"),
                envelope("north", "40", "city", "north1", "north2"), envelope("south", "45", "city", "south1")));
        assertEquals(List.of("north1"), counted.get(1).outcome().selected());
        assertEquals(new BigDecimal("10"), counted.get(1).outflow());
        assertEquals(new BigDecimal("15"), counted.get(0).inflow());
        assertEquals(List.of("square"), counted.get(0).outcome().selected());
        assertEquals(7, counted.get(1).outcome().voters());
        assertEquals(2, counted.get(2).outcome().voters());
    }

    @Test
    void a_project_in_two_envelopes_wins_once() {
        List<Counted> counted = Envelopes.count(GREEDY,
                List.of(envelope("youth", "60", "all", "square"), envelope("all", "60", null, "square", "south1")));
        assertEquals(List.of("square"), counted.get(0).outcome().selected());
        assertEquals(List.of("south1"), counted.get(1).outcome().selected());
        assertEquals(Reason.WITHDRAWN, counted.get(1).outcome().fate("square").reason());
    }

    @Test
    void money_that_would_flow_in_a_circle_or_to_nowhere_is_refused_by_name() {
        Envelope north = envelope("north", "40", "south", "north1");
        Exception circle = assertThrows(IllegalArgumentException.class,
                () -> Envelopes.count(GREEDY, List.of(north, envelope("south", "40", "north", "south1"))));
        assertTrue(circle.getMessage().contains("north, south"));
        assertThrows(IllegalArgumentException.class, () -> Envelopes.count(GREEDY, List.of(north)));
        assertThrows(IllegalArgumentException.class, () -> Envelopes.count(GREEDY, List.of(north, north)));
    }
}

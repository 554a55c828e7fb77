package org.jemaa.counting.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jemaa.counting.Election;
import org.jemaa.counting.Outcome;
import org.jemaa.counting.Project;
import org.jemaa.counting.Rule;

/**
 * Money that is divided before the vote: one envelope for each district, theme or college, each counted for itself.
 *
 * <p>What an envelope leaves over can flow on into another one, which is then counted after it. A project that stands in several envelopes
 * (a college's and the city's) wins once: it is withdrawn from those counted later.
 */
public final class Envelopes {

    private Envelopes() {
    }

    /**
     * One envelope.
     *
     * @param id       unique among the envelopes
     * @param election its projects, its money, and the ballots that count here
     * @param leftTo   the envelope that gets what is left; null: it stays in the till
     */
    public record Envelope(String id, Election election, String leftTo) {
    }

    /**
     * What became of one envelope.
     *
     * @param inflow  what other envelopes had left for it, included in the outcome's budget
     * @param outflow what it had left for another one
     */
    public record Counted(Envelope envelope, BigDecimal inflow, BigDecimal outflow, Outcome outcome) {
    }

    /**
     * @return in the order of the list
     * @throws IllegalArgumentException if two envelopes share an identifier, what is left flows to nowhere or in a circle
     */
    public static List<Counted> count(Rule rule, List<Envelope> envelopes) {
        Map<String, Envelope> byId = new LinkedHashMap<>();
        for (Envelope envelope : envelopes) {
            if (byId.putIfAbsent(envelope.id(), envelope) != null) {
                throw new IllegalArgumentException("Two envelopes are called " + envelope.id());
            }
        }
        Map<String, BigDecimal> inflows = new LinkedHashMap<>();
        Map<String, Counted> counted = new LinkedHashMap<>();
        Set<String> winners = new LinkedHashSet<>();
        for (Envelope envelope : upstreamFirst(byId)) {
            BigDecimal inflow = inflows.getOrDefault(envelope.id(), BigDecimal.ZERO);
            Outcome outcome = rule.count(prepared(envelope.election(), inflow, winners));
            winners.addAll(outcome.selected());
            BigDecimal outflow = envelope.leftTo() == null ? BigDecimal.ZERO : outcome.left();
            if (envelope.leftTo() != null) {
                inflows.merge(envelope.leftTo(), outflow, BigDecimal::add);
            }
            counted.put(envelope.id(), new Counted(envelope, inflow, outflow, outcome));
        }
        return envelopes.stream().map(envelope -> counted.get(envelope.id())).toList();
    }

    private static Election prepared(Election election, BigDecimal inflow, Set<String> winners) {
        Set<String> taken = election.projects().stream().map(Project::id).filter(winners::contains).collect(Collectors.toSet());
        Election same = taken.isEmpty() ? election : election.under(election.conditions().withdrawing(taken));
        return inflow.signum() == 0 ? same : same.withBudget(same.budget().add(inflow));
    }

    private static List<Envelope> upstreamFirst(Map<String, Envelope> byId) {
        for (Envelope envelope : byId.values()) {
            if (envelope.leftTo() != null && !byId.containsKey(envelope.leftTo())) {
                throw new IllegalArgumentException("What " + envelope.id() + " leaves flows to " + envelope.leftTo() + ", which is no envelope");
            }
        }
        List<Envelope> ordered = new ArrayList<>();
        Map<String, Envelope> waiting = new LinkedHashMap<>(byId);
        while (!waiting.isEmpty()) {
            Set<String> receivers = waiting.values().stream().map(Envelope::leftTo).filter(id -> id != null).collect(Collectors.toSet());
            List<Envelope> next = waiting.values().stream().filter(envelope -> !receivers.contains(envelope.id())).toList();
            if (next.isEmpty()) {
                throw new IllegalArgumentException("What is left flows in a circle: " + String.join(", ", waiting.keySet()));
            }
            ordered.addAll(next);
            next.forEach(envelope -> waiting.remove(envelope.id()));
        }
        return ordered;
    }
}

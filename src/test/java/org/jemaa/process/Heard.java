package org.jemaa.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jemaa.shared.DomainEvent;

/** Hears what is announced about phases and, for budgets that a test names, fails the first time. */
@ApplicationScoped
public class Heard {

    private final List<DomainEvent> events = new CopyOnWriteArrayList<>();
    private final Set<BudgetId> failing = ConcurrentHashMap.newKeySet();

    void opened(@Observes PhaseOpened event) {
        if (failing.remove(event.budget())) {
            throw new IllegalStateException("the test wants this to fail once");
        }
        events.add(event);
    }

    void closed(@Observes PhaseClosed event) {
        events.add(event);
    }

    void extended(@Observes VoteExtended event) {
        events.add(event);
    }

    List<String> withExtensions(BudgetId budget) {
        return events.stream().map(event -> event instanceof VoteExtended longer && longer.budget().equals(budget) ? "extended" : word(event, budget))
            .filter(java.util.Objects::nonNull).toList();
    }

    void failOnce(BudgetId budget) {
        failing.add(budget);
    }

    List<String> of(BudgetId budget) {
        return events.stream().map(event -> word(event, budget)).filter(java.util.Objects::nonNull).toList();
    }

    private static String word(DomainEvent event, BudgetId budget) {
        return event instanceof PhaseOpened opened && opened.budget().equals(budget) ? opened.phase() + " opened"
            : event instanceof PhaseClosed closed && closed.budget().equals(budget) ? closed.phase() + " closed" : null;
    }
}

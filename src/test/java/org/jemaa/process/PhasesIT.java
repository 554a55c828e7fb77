package org.jemaa.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.jemaa.container.InTheContainer;
import org.jemaa.container.Town;
import org.jemaa.identity.AccountCard;
import org.jemaa.identity.Role;
import org.jemaa.municipality.MunicipalityCard;
import org.jemaa.shared.Moment;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Phases pass while the test moves the clock; the server's own timer, which lives in the present, finds nothing of it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PhasesIT extends InTheContainer {

    private static final Instant NOW = Instant.parse("2035-03-01T09:00:00Z");

    @Inject
    private Town town;
    @Inject
    private ABudget aBudget;
    @Inject
    private PhaseTimer timer;
    @Inject
    private Heard heard;
    @Inject
    private SetUpBudget setUp;
    @Resource
    private ManagedExecutorService threads;

    private BudgetId budget() {
        MunicipalityCard place = town.found();
        AccountCard official = town.somebody(Role.OFFICIAL, place);
        return aBudget.published(place, official, NOW, Map.of(Phase.PROPOSALS, new long[] {1, 5}, Phase.REVIEW, new long[] {5, 9},
            Phase.VOTE, new long[] {20, 30})).id();
    }

    private void look(int day) {
        Moment.at(NOW.plus(Duration.ofDays(day)), () -> {
            timer.announceWhatIsDue();
            return null;
        });
    }

    @Test
    void what_passed_while_the_server_was_down_is_announced_in_its_order_when_it_is_back() {
        BudgetId budget = budget();
        look(0);
        assertEquals(List.of(), heard.of(budget));
        look(10);
        assertEquals(List.of("PROPOSALS opened", "PROPOSALS closed", "REVIEW opened", "REVIEW closed"), heard.of(budget));
        look(11);
        assertEquals(4, heard.of(budget).size());
    }

    @Test
    void with_many_servers_at_once_each_opening_is_announced_once() throws Exception {
        BudgetId budget = budget();
        List<Future<?>> servers = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            servers.add(threads.submit(() -> look(6)));
        }
        for (Future<?> server : servers) {
            server.get();
        }
        assertEquals(List.of("PROPOSALS opened", "PROPOSALS closed", "REVIEW opened"), heard.of(budget));
    }

    @Test
    void where_an_observer_fails_the_announcement_and_those_after_it_wait_for_the_next_look() {
        BudgetId budget = budget();
        heard.failOnce(budget);
        look(6);
        assertEquals(List.of(), heard.of(budget));
        look(6);
        assertEquals(List.of("PROPOSALS opened", "PROPOSALS closed", "REVIEW opened"), heard.of(budget));
    }

    @Test
    void phases_of_a_draft_are_announced_to_nobody() {
        MunicipalityCard place = town.found();
        AccountCard official = town.somebody(Role.OFFICIAL, place);
        BudgetId draft = town.as(official, place, NOW, () -> setUp.begin(ABudget.form(place, NOW, Map.of(Phase.VOTE, new long[] {1, 2}))).orThrow()).id();
        look(3);
        assertEquals(List.of(), heard.of(draft));
    }
}

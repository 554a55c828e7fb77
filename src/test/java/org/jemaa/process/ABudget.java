package org.jemaa.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jemaa.container.Town;
import org.jemaa.identity.AccountCard;
import org.jemaa.municipality.MunicipalityCard;
import org.jemaa.shared.LocalText;

/** Budgets for tests: told in days from a moment, set up by an official of the town. */
@ApplicationScoped
public class ABudget {

    @Inject
    private Town town;
    @Inject
    private SetUpBudget setUp;

    /** Published at {@code now}, with 1,000 euros for the whole town; days: phase to {first day, last day} from {@code now}. */
    public BudgetCard published(MunicipalityCard place, AccountCard official, Instant now, Map<Phase, long[]> days) {
        return town.as(official, place, now, () -> setUp.beginAndPublish(form(place, now, days)).orThrow());
    }

    /** As {@link #published}: takes ideas from yesterday until in ten days, and votes from day 20 to day 30. */
    public BudgetCard takingProposals(MunicipalityCard place, AccountCard official, Instant now) {
        return published(place, official, now, Map.of(Phase.PROPOSALS, new long[] {-1, 10}, Phase.VOTE, new long[] {20, 30}));
    }

    static BudgetForm form(MunicipalityCard place, Instant now, Map<Phase, long[]> days) {
        return new BudgetForm("b" + UUID.randomUUID().toString().substring(0, 12), LocalText.of("en", "A budget"), LocalText.of("en", "For a test"), "1000",
            null, null, null, null, dates(place.zone(), now, days));
    }

    static List<BudgetForm.Dates> dates(ZoneId zone, Instant now, Map<Phase, long[]> days) {
        var dates = new ArrayList<BudgetForm.Dates>();
        LocalDateTime start = LocalDateTime.ofInstant(now, zone).withNano(0).withSecond(0);
        new EnumMap<>(days).forEach((phase, window) -> dates.add(new BudgetForm.Dates(phase.name(), start.plusDays(window[0]).toString(),
            start.plusDays(window[1]).toString())));
        return dates;
    }
}

package org.jemaa.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jemaa.foureyes.ActCard;
import org.jemaa.foureyes.Told;
import org.jemaa.foureyes.TwoPersonAct;
import org.jemaa.shared.Answer;
import org.jemaa.shared.NotFound;

/** The act of making a running vote longer. It is about a budget's slug. */
@ApplicationScoped
class VoteExtension implements TwoPersonAct {

    static final String KIND = "process.extension";

    @Inject
    private Budgets budgets;
    @Inject
    private Clock clock;
    @Inject
    private Event<BudgetChanged> changed;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String right() {
        return "process:set-up";
    }

    @Override
    public Told told(ActCard act) {
        ExtensionPlan plan = ExtensionPlan.read(act.content());
        Optional<Budget> budget = budgets.find(act.municipality(), act.subject());
        return Told.of("process.extension.told", budget.<Object>map(Budget::title).orElse(act.subject()), plan.closed(), plan.closes());
    }

    @Override
    public Answer<Void> carryOut(ActCard act) {
        Budget budget = budgets.take(act.municipality(), act.subject()).orElseThrow(() -> new NotFound("budget " + act.subject()));
        ExtensionPlan plan = ExtensionPlan.read(act.content());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<ProcessRefusal> refused = plan.refused(budget.timetable(), now);
        if (refused.isPresent()) {
            return Answer.refused(refused.get(), ExtensionPlan.LONGEST.toDays());
        }
        budget.schedule(plan.applied(budget.timetable()));
        budget.extend(new Extension(plan.closed(), plan.closes(), act.reason(), now), act.id());
        budgets.save(budget);
        changed.fire(new BudgetChanged(budget.id()));
        return Answer.done();
    }
}

package org.jemaa.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.shared.Answer;
import org.jemaa.shared.NotFound;
import org.jemaa.shared.Refusal;
import org.jemaa.shared.Right;

/** An official shows a complete draft to everybody. From then on its dates move only with a reason. */
@ApplicationScoped
@Right("process:set-up")
public class PublishBudget {

    @Inject
    private Budgets budgets;
    @Inject
    private CurrentMunicipality here;
    @Inject
    private Clock clock;
    @Inject
    private Event<BudgetChanged> changed;

    @Transactional
    public Answer<BudgetCard> handle(String slug) {
        Budget budget = budgets.take(here.id(), slug).orElseThrow(() -> new NotFound("budget " + slug));
        Instant now = clock.instant();
        if (budget.isPublished()) {
            return Answer.refused(ProcessRefusal.ALREADY_PUBLISHED);
        }
        List<Refusal> refusals = new ArrayList<>(budget.lacks());
        refusals.addAll(budget.comesTooLate(now));
        if (!refusals.isEmpty()) {
            return Answer.refused(refusals);
        }
        budget.publish(now);
        BudgetCard card = budgets.save(budget).card();
        changed.fire(new BudgetChanged(card.id()));
        return Answer.accepted(card);
    }
}

package org.jemaa.process;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.shared.Answer;
import org.jemaa.shared.LocalText;
import org.jemaa.shared.Money;
import org.jemaa.shared.NotFound;
import org.jemaa.shared.Refusal;
import org.jemaa.shared.Rehearsal;
import org.jemaa.shared.Right;

/** An official writes a participatory budget, or changes parts of one whose vote has not opened. */
@ApplicationScoped
@Right("process:set-up")
public class SetUpBudget {

    @Inject
    private Budgets budgets;
    @Inject
    private CurrentMunicipality here;
    @Inject
    private Rehearsal rehearsal;
    @Inject
    private Clock clock;
    @Inject
    private Event<BudgetChanged> changed;
    @Resource
    private TransactionSynchronizationRegistry transactions;

    /** Begins a draft. Without a slug, one is made from the title. */
    @Transactional
    public Answer<BudgetCard> begin(BudgetForm form) {
        return newBudget(form, false);
    }

    /** Sets up and publishes in one go. Without dates, and only in a rehearsal, the vote opens in a year and what comes before it is over. */
    @Transactional
    public Answer<BudgetCard> beginAndPublish(BudgetForm form) {
        return newBudget(form, true);
    }

    @Transactional
    public Answer<BudgetCard> change(String slug, BudgetForm form) {
        Budget budget = budgets.take(here.id(), slug).orElseThrow(() -> new NotFound("budget " + slug));
        Instant now = clock.instant();
        if (budget.isBound(now)) {
            return Answer.refused(ProcessRefusal.VOTE_HAS_OPENED);
        }
        if (budget.isPublished() && form.phases() != null) {
            return Answer.refused(ProcessRefusal.ALREADY_PUBLISHED);
        }
        var reading = new ReadForm(here.card(), budget.currency(), form.currency());
        if (form.title() != null || form.summary() != null) {
            reading.checkTexts(form.title(), form.summary());
        }
        apply(form, reading, budget);
        if (budget.isPublished() && reading.refusals().isEmpty()) {
            reading.refusals().addAll(budget.lacks());
        }
        return save(budget, reading.refusals());
    }

    private Answer<BudgetCard> newBudget(BudgetForm form, boolean publish) {
        var reading = new ReadForm(here.card(), null, form.currency());
        reading.checkTexts(form.title(), form.summary());
        String slug = form.slug() == null || form.slug().isBlank() ? slugOf(form.title()) : form.slug().strip();
        if (!slug.matches("[a-z0-9][a-z0-9-]{1,59}")) {
            boolean fromMissingTitle = slug.isEmpty() && form.title() == null;
            if (!fromMissingTitle) {
                reading.refusals().add(Refusal.ofField("slug", ProcessRefusal.SLUG_NOT_USABLE));
            }
        } else if (budgets.find(here.id(), slug).isPresent()) {
            reading.refusals().add(Refusal.ofField("slug", ProcessRefusal.SLUG_TAKEN, slug));
        }
        var budget = new Budget(here.id(), slug);
        budget.hold(Money.zero(here.card().currency()));
        if (form.sum() == null) {
            reading.sum(null);
        }
        apply(form, reading, budget);
        Instant now = clock.instant();
        if (publish && reading.refusals().isEmpty()) {
            if (form.phases() == null && rehearsal.isOn()) {
                budget.schedule(Timetable.forRehearsal(now));
            }
            reading.refusals().addAll(budget.lacks());
            reading.refusals().addAll(budget.comesTooLate(now));
            budget.publish(now);
        }
        return save(budget, reading.refusals());
    }

    private static void apply(BudgetForm form, ReadForm reading, Budget budget) {
        if (form.title() != null && form.summary() != null) {
            budget.describe(form.title(), form.summary());
        }
        if (form.sum() != null) {
            reading.sum(form.sum()).ifPresent(budget::holdAndShare);
        }
        if (form.envelopes() != null) {
            reading.envelopes(form.envelopes()).ifPresent(budget::share);
        }
        if (form.colleges() != null) {
            reading.colleges(form.colleges()).ifPresent(plans -> enrol(plans, form, reading, budget));
        }
        if (form.leastPublished() != null) {
            reading.leastPublished(form.leastPublished()).ifPresent(budget::publishBallotsFrom);
        }
        if (form.limits() != null) {
            reading.limits(form.limits()).ifPresent(budget::ask);
        }
        if (form.rule() != null) {
            reading.rule(form.rule()).ifPresent(budget::countBy);
        }
        if (form.phases() != null) {
            reading.dates(form.phases()).ifPresent(budget::schedule);
        }
        if (reading.refusals().isEmpty() && form.envelopes() != null) {
            reading.refusals().addAll(budget.envelopesDoNotAddUp());
        }
        if (reading.refusals().isEmpty() && form.limits() != null) {
            reading.refusals().addAll(budget.costLimitOverSum());
        }
    }

    /** Own envelopes are paid from that for the whole city, unless the envelopes are told together with them. */
    private static void enrol(List<CollegePlan> plans, BudgetForm form, ReadForm reading, Budget budget) {
        if (form.envelopes() != null) {
            budget.colleges().become(plans);
        } else if (reading.refusals().isEmpty()) {
            reading.refusals().addAll(budget.colleges().becomeWithTheCitysMoney(plans));
        }
    }

    /** Refused: nothing of it is written, also not what was already changed on the way. */
    private Answer<BudgetCard> save(Budget budget, List<Refusal> refusals) {
        if (!refusals.isEmpty()) {
            transactions.setRollbackOnly();
            return Answer.refused(refusals);
        }
        BudgetCard card = budgets.save(budget).card();
        changed.fire(new BudgetChanged(card.id()));
        return Answer.accepted(card);
    }

    private static String slugOf(LocalText title) {
        String latin = Optional.ofNullable(title).map(LocalText::byLanguage).orElse(Collections.emptyMap()).values().stream()
            .map(text -> Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", ""))
            .filter(slug -> slug.length() > 1).findFirst().orElse("");
        return latin.length() > 60 ? latin.substring(0, 60).replaceAll("-$", "") : latin;
    }
}

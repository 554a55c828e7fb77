package org.jemaa.process.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.process.BudgetCard;
import org.jemaa.process.BudgetDesk;
import org.jemaa.process.BudgetForm;
import org.jemaa.process.CountingRule;
import org.jemaa.process.Envelope;
import org.jemaa.process.MoveVote;
import org.jemaa.process.Phase;
import org.jemaa.process.PublishBudget;
import org.jemaa.process.RescheduleBudget;
import org.jemaa.process.SetUpBudget;
import org.jemaa.shared.Answer;
import org.jemaa.shared.Money;
import org.jemaa.shared.Refusal;
import org.jemaa.shared.Rehearsal;
import org.jemaa.shared.web.Notices;

/** The assistant: six steps, each kept when it is left. The step stands in the address (?step=3) and, in forms, in a hidden field. */
@Named
@RequestScoped
public class SetUpBudgetView {

    private static final List<String> STEPS = List.of("text", "envelopes", "dates", "rules", "colleges", "preview");

    private static final int PREVIEW = STEPS.size();

    @Inject
    private BudgetDesk desk;
    @Inject
    private SetUpBudget setUp;
    @Inject
    private PublishBudget publish;
    @Inject
    private RescheduleBudget reschedule;
    @Inject
    private MoveVote vote;
    @Inject
    private Rehearsal rehearsal;
    @Inject
    private CurrentMunicipality here;
    @Inject
    private Notices notices;
    @Inject
    private Clock clock;
    @Inject
    @ManagedProperty("#{param}")
    private Map<String, String> asked;
    private BudgetNow budget;
    private TypedBudget typed;
    private int step;

    @PostConstruct
    void load() {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, here.card().zone());
        budget = asked.get("key") == null ? null : desk.find(asked.get("key")).map(card -> BudgetNow.of(card, now)).orElse(null);
        typed = budget == null ? TypedBudget.suggested(today) : TypedBudget.of(budget.card(), here.card().zone(), today);
        step = budget == null ? 1 : asked.getOrDefault("step", "").matches("[1-6]") ? Integer.parseInt(asked.get("step")) : isPublished() ? PREVIEW : 1;
    }

    public void check() {
        if (asked.get("key") != null && budget == null) {
            notices.notHere();
        }
    }

    public String saveTexts() {
        return saved(budget == null ? setUp.begin(typed.texts()) : setUp.change(slug(), typed.texts()), 2);
    }

    public String saveEnvelopes() {
        return saved(setUp.change(slug(), typed.shares(here.card())), 3);
    }

    public String saveDates() {
        return isPublished() ? saved(reschedule.handle(slug(), typed.dates(), typed.reasonText()), PREVIEW)
            : saved(setUp.change(slug(), BudgetForm.ofDates(typed.dates())), 4);
    }

    public String saveRules() {
        return saved(setUp.change(slug(), typed.rules()), 5);
    }

    public String publish() {
        Answer<BudgetCard> answer = publish.handle(slug());
        if (answer instanceof Answer.Refused<BudgetCard> no) {
            notices.refused(no.refusals());
            return null;
        }
        notices.done("process.set-up.published", answer.orThrow().title());
        return "/process/show-budget?faces-redirect=true&key=" + slug();
    }

    public String openVote() {
        return moved(vote.openNow(slug()), "process.rehearsal.opened");
    }

    public String closeVote() {
        return moved(vote.closeNow(slug()), "process.rehearsal.closed");
    }

    private String moved(Answer<Void> answer, String done) {
        if (answer instanceof Answer.Refused<Void> no) {
            notices.refused(no.refusals());
            return null;
        }
        notices.done(done);
        return page(slug(), PREVIEW);
    }

    private String saved(Answer<BudgetCard> answer, int next) {
        if (answer instanceof Answer.Refused<BudgetCard> no) {
            notices.refused(no.refusals().stream().map(this::atItsField).toList());
            return null;
        }
        notices.done("process.set-up.kept");
        return page(answer.orThrow().slug(), isPublished() ? PREVIEW : next);
    }

    /** Texts have one field per language; a refusal of the text stands at the first. */
    private Refusal atItsField(Refusal refusal) {
        boolean text = List.of("title", "summary", "reason").contains(String.valueOf(refusal.field()));
        return text ? new Refusal(refusal.key(), refusal.field() + "-" + here.card().languages().get(0), refusal.arguments())
            : "envelopes".equals(refusal.field()) ? new Refusal(refusal.key(), "envelope-city", refusal.arguments()) : refusal;
    }

    private static String page(String slug, int step) {
        return "/process/set-up-budget?faces-redirect=true&key=" + slug + "&step=" + step;
    }

    private String slug() {
        return budget.card().slug();
    }

    public BudgetNow getBudget() {
        return budget;
    }

    public TypedBudget getTyped() {
        return typed;
    }

    public int getStep() {
        return step;
    }

    public String getStepName() {
        return STEPS.get(step - 1);
    }

    public List<String> getSteps() {
        return STEPS;
    }

    public Phase[] getPhases() {
        return Phase.values();
    }

    public CountingRule[] getCountingRules() {
        return CountingRule.values();
    }

    public boolean isPublished() {
        return budget != null && budget.card().published();
    }

    /** Money and rules are fixed from the moment the vote has opened. */
    public boolean isBound() {
        return isPublished() && budget.card().timetable().hasOpened(Phase.VOTE, budget.now());
    }

    public boolean isRehearsal() {
        return rehearsal.isOn() && isPublished();
    }

    public boolean isEnvelopesAddUp() {
        return budget.card().envelopes().stream().map(Envelope::sum)
            .reduce(Money.zero(budget.card().sum().currency()), Money::plus).equals(budget.card().sum());
    }

    public boolean isVoteAhead() {
        return budget.voteOpens() != null && budget.voteOpens().isAfter(budget.now());
    }

    /** True where title and summary are there in every language of the municipality. */
    public boolean isTranslated() {
        return budget.card().title().byLanguage().keySet().containsAll(here.card().languages())
            && budget.card().summary().byLanguage().keySet().containsAll(here.card().languages());
    }
}

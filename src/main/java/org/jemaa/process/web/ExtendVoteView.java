package org.jemaa.process.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jemaa.foureyes.ActBoard;
import org.jemaa.foureyes.ActCard;
import org.jemaa.foureyes.ActId;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.process.BudgetBoard;
import org.jemaa.process.Outage;
import org.jemaa.process.Outages;
import org.jemaa.process.Phase;
import org.jemaa.process.ProposeExtension;
import org.jemaa.shared.Answer;
import org.jemaa.shared.LocalText;
import org.jemaa.shared.web.Notices;
import org.jemaa.shared.web.Phrases;

/** An official proposes that a running vote closes later; ?outages=… fills in what the servers measured. */
@Named
@RequestScoped
public class ExtendVoteView {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    @Inject
    private BudgetBoard budgets;
    @Inject
    private Outages outages;
    @Inject
    private ProposeExtension propose;
    @Inject
    private ActBoard acts;
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
    private List<Outage> unanswered = List.of();
    private String closes;
    private final Map<String, String> reason = new HashMap<>();

    @PostConstruct
    void load() {
        budget = asked.get("key") == null ? null
            : budgets.find(here.id(), asked.get("key")).filter(card -> card.timetable().has(Phase.VOTE)).map(card -> BudgetNow.of(card, clock.instant())).orElse(null);
        if (budget != null) {
            unanswered = Outages.unanswered(budget.card(), outages.of(budget.card().id()));
            boolean fillIn = asked.containsKey("outages") && !unanswered.isEmpty();
            closes = TYPED.format(local(later(fillIn ? Duration.ofMinutes(getMinutes()) : Duration.ofDays(1))));
            if (fillIn) {
                here.card().languages().forEach(language -> reason.put(language, measured(language)));
            }
        }
    }

    private Instant later(Duration by) {
        Instant later = budget.voteCloses().plus(by);
        Instant minute = later.truncatedTo(ChronoUnit.MINUTES);
        return minute.equals(later) ? later : minute.plus(1, ChronoUnit.MINUTES);
    }

    private LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, here.card().zone());
    }

    /** What the servers measured, as the reason in that language; it may be changed before it is proposed. */
    private String measured(String language) {
        Instant from = unanswered.get(0).from();
        Instant to = unanswered.get(unanswered.size() - 1).to();
        return new Phrases(language, here.card().zone()).of("process.outage.reason", from, to, getMinutes(), unanswered.size());
    }

    public void check() {
        if (budget == null) {
            notices.notHere();
        }
    }

    public String propose() {
        var typed = new LinkedHashMap<>(reason);
        typed.values().removeIf(text -> text == null || text.isBlank());
        Answer<ActId> answer = propose.handle(budget.card().slug(), closes, typed.isEmpty() ? null : new LocalText(typed));
        if (answer instanceof Answer.Refused<ActId> no) {
            notices.refused(no.refusals());
            return null;
        }
        notices.done("process.extend.proposed");
        return "/foureyes/decide-act?faces-redirect=true&key=" + answer.orThrow().value();
    }

    public BudgetNow getBudget() {
        return budget;
    }

    public boolean isOpen() {
        return budget.votes();
    }

    /** What another official proposed already, if anything waits. */
    public ActCard getWaiting() {
        return acts.waiting("process.extension", budget.card().slug()).orElse(null);
    }

    public List<Outage> getUnanswered() {
        return unanswered;
    }

    public long getMinutes() {
        return unanswered.stream().mapToLong(Outage::minutes).sum();
    }

    public Map<String, String> getReason() {
        return reason;
    }

    public String getCloses() {
        return closes;
    }

    public void setCloses(String closes) {
        this.closes = closes;
    }
}

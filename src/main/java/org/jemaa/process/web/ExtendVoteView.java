package org.jemaa.process.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
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
import org.jemaa.shared.web.Notices;

/** An official proposes that a running vote closes later; ?outages=… fills in what the servers measured. */
@Named
@RequestScoped
public class ExtendVoteView {

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
    private TypedExtension typed;

    @PostConstruct
    void load() {
        budget = asked.get("key") == null ? null
            : budgets.find(here.id(), asked.get("key")).filter(card -> card.timetable().has(Phase.VOTE)).map(card -> BudgetNow.of(card, clock.instant())).orElse(null);
        if (budget != null) {
            unanswered = Outages.unanswered(budget.card(), outages.of(budget.card().id()));
            typed = asked.containsKey("outages") && !unanswered.isEmpty() ? TypedExtension.byWhatWasLost(budget.voteCloses(), getTogether(), here.card())
                : TypedExtension.byADay(budget.voteCloses(), here.card());
        }
    }

    public void check() {
        if (budget == null) {
            notices.notHere();
        }
    }

    public String propose() {
        Answer<ActId> answer = propose.handle(budget.card().slug(), typed.getCloses(), typed.typedReason());
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

    /** Null where there is no such outage. */
    public OutagesTogether getTogether() {
        return unanswered.isEmpty() ? null : OutagesTogether.of(unanswered);
    }

    /** What the form holds. */
    public TypedExtension getTyped() {
        return typed;
    }
}

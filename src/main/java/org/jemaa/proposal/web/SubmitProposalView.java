package org.jemaa.proposal.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.municipality.DistrictCard;
import org.jemaa.process.BudgetBoard;
import org.jemaa.process.BudgetCard;
import org.jemaa.process.Phase;
import org.jemaa.proposal.ProposalCard;
import org.jemaa.proposal.SubmitProposal;
import org.jemaa.shared.Answer;
import org.jemaa.shared.LocalText;
import org.jemaa.shared.web.Notices;
import org.jemaa.shared.web.Visit;

@Named
@RequestScoped
public class SubmitProposalView {

    @Inject
    private SubmitProposal submit;
    @Inject
    private BudgetBoard budgets;
    @Inject
    private CurrentMunicipality here;
    @Inject
    private Notices notices;
    @Inject
    private Visit visit;
    @Inject
    private Clock clock;
    @Inject
    @ManagedProperty("#{param.key}")
    private String key;
    private BudgetCard budget;
    private String language;
    private String title;
    private String story;
    private String district;
    private String cost;

    @PostConstruct
    void load() {
        budget = budgets.find(here.id(), key).orElse(null);
        language = visit.language();
    }

    public void check() {
        if (budget == null) {
            notices.notHere();
        }
    }

    public String submit() {
        var form = new SubmitProposal.Form(text(title), text(story), district == null || district.isBlank() ? null : district, cost);
        Answer<ProposalCard> answer = submit.handle(key, form);
        if (answer instanceof Answer.Refused<ProposalCard> no) {
            notices.refused(no.refusals());
            return null;
        }
        notices.done("proposal.submit.done", answer.orThrow().reference());
        return "/proposal/show-proposal?faces-redirect=true&key=" + answer.orThrow().id().value();
    }

    private LocalText text(String typed) {
        return typed == null || typed.isBlank() || !here.card().languages().contains(language) ? null : LocalText.of(language, typed);
    }

    public BudgetCard getBudget() {
        return budget;
    }

    public boolean isOpen() {
        return budget.timetable().isOpen(Phase.PROPOSALS, clock.instant());
    }

    public Instant getCloses() {
        return budget.timetable().has(Phase.PROPOSALS) ? budget.timetable().closes(Phase.PROPOSALS) : null;
    }

    /** The places for which this budget has money. */
    public List<DistrictCard> getDistricts() {
        return here.card().districts().stream().filter(one -> budget.envelopeFor(one.id()).isPresent()).toList();
    }

    public boolean isForWholeCity() {
        return budget.envelopeFor(null).isPresent();
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getStory() {
        return story;
    }

    public void setStory(String story) {
        this.story = story;
    }

    public String getDistrict() {
        return district;
    }

    public void setDistrict(String district) {
        this.district = district;
    }

    public String getCost() {
        return cost;
    }

    public void setCost(String cost) {
        this.cost = cost;
    }
}

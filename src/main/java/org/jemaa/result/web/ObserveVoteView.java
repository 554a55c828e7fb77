package org.jemaa.result.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.process.BudgetBoard;
import org.jemaa.process.BudgetCard;
import org.jemaa.result.ResultBoard;
import org.jemaa.result.record.GiveUndertaking;
import org.jemaa.shared.Answer;
import org.jemaa.shared.web.Notices;
import org.jemaa.municipality.web.Site;

/** Where an observer or auditor promises, and then loads, the full leaves of a vote. */
@Named
@RequestScoped
public class ObserveVoteView {

    @Inject
    private GiveUndertaking undertaking;
    @Inject
    private BudgetBoard budgets;
    @Inject
    private ResultBoard results;
    @Inject
    private CurrentMunicipality here;
    @Inject
    private Site site;
    @Inject
    private Notices notices;
    @Inject
    @ManagedProperty("#{param.key}")
    private String key;
    private BudgetCard budget;
    private GiveUndertaking.Given given;
    private boolean published;
    private boolean accepted;

    @PostConstruct
    void load() {
        budget = key == null ? null : budgets.find(here.id(), key).orElse(null);
        if (budget != null) {
            published = results.published(budget.id()).isPresent();
            given = undertaking.mine(budget.id()).orElse(null);
        }
    }

    public void check() {
        if (budget == null) {
            notices.notHere();
        }
    }

    public String accept() {
        Answer<Void> answer = undertaking.handle(budget.slug(), accepted, site.getLang());
        if (answer instanceof Answer.Refused<Void> no) {
            notices.refused(no.refusals());
            return null;
        }
        notices.done("result.observe.done");
        return "/result/observe-vote?faces-redirect=true&key=" + budget.slug();
    }

    /** Keys of the promises, in the order in which they are read. */
    public List<String> getPromises() {
        return List.of("check", "keep", "nobody", "pass", "report", "destroy").stream().map("result.observe.promise."::concat).toList();
    }

    public String getVerification() {
        return "java -jar jemaa-verify.jar " + budget.slug() + "-observers-record.zip";
    }

    public BudgetCard getBudget() {
        return budget;
    }

    public GiveUndertaking.Given getGiven() {
        return given;
    }

    public boolean isPublished() {
        return published;
    }

    public boolean isAccepted() {
        return accepted;
    }

    public void setAccepted(boolean accepted) {
        this.accepted = accepted;
    }
}

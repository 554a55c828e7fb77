package org.jemaa.process.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.process.BudgetBoard;
import org.jemaa.shared.web.Notices;

@Named
@RequestScoped
public class ShowBudgetView {

    @Inject
    private BudgetBoard board;
    @Inject
    private CurrentMunicipality here;
    @Inject
    private Clock clock;
    @Inject
    private Notices notices;
    @Inject
    @ManagedProperty("#{param.key}")
    private String key;
    private BudgetNow budget;

    @PostConstruct
    void load() {
        budget = board.find(here.id(), key).map(card -> BudgetNow.of(card, clock.instant())).orElse(null);
    }

    public void check() {
        if (budget == null) {
            notices.notHere();
        }
    }

    public BudgetNow getBudget() {
        return budget;
    }
}

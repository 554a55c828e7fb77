package org.jemaa.ballot.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.process.BudgetBoard;
import org.jemaa.process.BudgetCard;
import org.jemaa.process.Phase;
import org.jemaa.shared.NotFound;

/** The vote that a desk page's address names. */
@RequestScoped
class DeskVote {

    @Inject
    private BudgetBoard budgets;
    @Inject
    private CurrentMunicipality here;
    @Inject
    private Clock clock;
    @Inject
    @ManagedProperty("#{param.key}")
    private String key;
    private BudgetCard card;

    @PostConstruct
    void load() {
        card = budgets.find(here.id(), key).orElseThrow(() -> new NotFound("budget " + key));
    }

    BudgetCard card() {
        return card;
    }

    boolean isOver() {
        return card.timetable().isOver(Phase.VOTE, clock.instant());
    }

    /** before, open or closed. */
    String state() {
        return isOver() ? "closed" : card.timetable().hasOpened(Phase.VOTE, clock.instant()) ? "open" : "before";
    }

    /** The instant that matters in this state: of opening, or of closing. */
    Instant instant() {
        return state().equals("before") ? card.timetable().opens(Phase.VOTE) : card.timetable().closes(Phase.VOTE);
    }
}

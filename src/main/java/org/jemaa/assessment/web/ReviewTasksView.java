package org.jemaa.assessment.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.process.BudgetBoard;
import org.jemaa.process.BudgetCard;
import org.jemaa.process.Phase;
import org.jemaa.proposal.ProposalBoard;
import org.jemaa.proposal.ProposalState;

/** The budgets in which proposals wait for an answer, for the desk's first page. */
@Named
@RequestScoped
public class ReviewTasksView {

    /** {@code until}: when the vote opens and answers end. */
    public record Task(BudgetCard budget, long waiting, Instant until) {
    }

    @Inject
    private BudgetBoard budgets;
    @Inject
    private ProposalBoard proposals;
    @Inject
    private CurrentMunicipality here;
    @Inject
    private Clock clock;
    private List<Task> all;

    @PostConstruct
    void load() {
        Instant now = clock.instant();
        var before = budgets.list(here.id()).stream().filter(budget -> !budget.timetable().hasOpened(Phase.VOTE, now)).toList();
        var waiting = proposals.countIn(before.stream().map(BudgetCard::id).toList(), ProposalState.SUBMITTED);
        all = before.stream().filter(budget -> waiting.containsKey(budget.id()))
            .map(budget -> new Task(budget, waiting.get(budget.id()), budget.timetable().opens(Phase.VOTE))).toList();
    }

    public List<Task> getAll() {
        return all;
    }
}

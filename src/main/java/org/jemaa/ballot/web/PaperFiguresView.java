package org.jemaa.ballot.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jemaa.ballot.desk.PublicFigures;
import org.jemaa.ballot.desk.ReconciliationBoard;
import org.jemaa.process.BudgetId;

/** What everybody reads about the desks of a vote, on the page of its result. */
@Named
@RequestScoped
public class PaperFiguresView {

    @Inject
    private ReconciliationBoard board;
    private List<PublicFigures> rows;

    public List<PublicFigures> of(BudgetId vote) {
        if (rows == null) {
            rows = board.published(vote);
        }
        return rows;
    }

    public int onPaper(BudgetId vote) {
        return of(vote).stream().mapToInt(PublicFigures::marked).sum();
    }

    public int invalid(BudgetId vote) {
        return of(vote).stream().mapToInt(PublicFigures::invalidSheets).sum();
    }
}

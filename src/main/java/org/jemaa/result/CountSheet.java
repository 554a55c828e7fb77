package org.jemaa.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.jemaa.ballot.PaperDesks;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.process.BudgetBoard;
import org.jemaa.shared.Right;

/** What officials who count look at: a vote, the newest count of it and what that found. */
@ApplicationScoped
@Right("result:count")
public class CountSheet {

    @Inject
    private BudgetBoard budgets;
    @Inject
    private ResultBoard board;
    @Inject
    private CountVote count;
    @Inject
    private Instance<PaperDesks> desks;
    @Inject
    private CurrentMunicipality here;
    @Inject
    private Clock clock;

    public Optional<CountNow> of(String slug) {
        return budgets.find(here.id(), slug).map(budget -> new CountNow(budget, count.newest(budget.id()).orElse(null),
            board.counted(budget.id()).orElse(null), desks.stream().anyMatch(desk -> desk.areCounting(budget.id())), clock.instant()));
    }
}

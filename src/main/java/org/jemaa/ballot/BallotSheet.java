package org.jemaa.ballot;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jemaa.process.BudgetBoard;
import org.jemaa.process.BudgetId;
import org.jemaa.process.Phase;
import org.jemaa.shared.Right;

/**
 * What is on the ballot. There is one from the instant at which the vote opens: whoever asks first freezes it, should the timer be
 * late. As it cannot change, the answer comes from memory; what the seal adds is read again until it is there.
 */
@ApplicationScoped
@Right(Right.ANYONE)
public class BallotSheet {

    @Inject
    private Votes votes;
    @Inject
    private FreezeBallot freeze;
    @Inject
    private BudgetBoard budgets;
    @Inject
    private Clock clock;
    @Resource
    private TransactionSynchronizationRegistry transactions;
    private final Map<BudgetId, Ballot> kept = new ConcurrentHashMap<>();

    public Optional<Ballot> of(BudgetId budget) {
        Ballot known = kept.get(budget);
        if (known != null && (known.isSealed() || !isOver(budget))) {
            return Optional.of(known);
        }
        Optional<Ballot> found = votes.of(budget).map(Vote::ballot).or(() -> hasOpened(budget) ? Optional.of(frozenNow(budget)) : Optional.empty());
        if (transactions.getTransactionStatus() == Status.STATUS_NO_TRANSACTION) {
            found.ifPresent(ballot -> kept.put(budget, ballot));
        }
        return found;
    }

    /** Every vote, in any municipality, that has a ballot: those that are open, closed or sealed. */
    public List<BudgetId> frozen() {
        return votes.all();
    }

    /** The text whose SHA-256 hash is the fingerprint. */
    public Optional<byte[]> manifest(BudgetId budget) {
        return votes.of(budget).map(Vote::manifest);
    }

    private Ballot frozenNow(BudgetId budget) {
        try {
            return freeze.handle(budget);
        } catch (RuntimeException lostTheRace) {
            return votes.of(budget).map(Vote::ballot).orElseThrow(() -> lostTheRace);
        }
    }

    private boolean hasOpened(BudgetId budget) {
        return budgets.byId(budget).filter(card -> card.published() && card.timetable().hasOpened(Phase.VOTE, clock.instant())).isPresent();
    }

    private boolean isOver(BudgetId budget) {
        return budgets.byId(budget).filter(card -> card.timetable().isOver(Phase.VOTE, clock.instant())).isPresent();
    }
}

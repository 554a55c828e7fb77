package org.jemaa.ballot.box;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jemaa.ballot.Ballot;
import org.jemaa.ballot.BallotSheet;
import org.jemaa.ballot.Hash;
import org.jemaa.ballot.log.TimedHead;
import org.jemaa.ballot.log.TreeHead;
import org.jemaa.process.BudgetBoard;
import org.jemaa.process.BudgetId;
import org.jemaa.process.Phase;
import org.jemaa.shared.Right;

/**
 * Signs the head of this minute of every vote that runs or is not sealed yet, then one that covers the seal, and none after it.
 * Called by the server itself each minute, not by people.
 */
@ApplicationScoped
@Right(Right.ANYONE)
public class SignHeads {

    private static final Logger LOG = Logger.getLogger(SignHeads.class.getName());

    @Inject
    private BallotSheet sheet;
    @Inject
    private BudgetBoard budgets;
    @Inject
    private BoxLog log;
    @Inject
    private Acts acts;
    @Inject
    private OpenBox open;
    @Inject
    private SignedHeads heads;
    @Inject
    private LogGuard guard;
    @Inject
    private BoxKey key;
    @Inject
    private Clock clock;
    private final Set<BudgetId> finished = ConcurrentHashMap.newKeySet();

    /** A vote whose head cannot be signed now does not keep the others waiting. */
    public void ofEveryVote() {
        Instant minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        for (BudgetId vote : sheet.frozen()) {
            if (!finished.contains(vote) && hasOpened(vote, minute)) {
                try {
                    sign(sheet.of(vote).orElseThrow(), minute);
                } catch (RuntimeException e) {
                    LOG.log(Level.WARNING, e, () -> "the head of vote " + vote.value() + " was not signed; next try in a minute");
                }
            }
        }
    }

    private boolean hasOpened(BudgetId vote, Instant minute) {
        return budgets.byId(vote).filter(card -> card.timetable().hasOpened(Phase.VOTE, minute)).isPresent();
    }

    private void sign(Ballot ballot, Instant minute) {
        if (guard.look(ballot).isPresent()) {
            return; // nothing is signed until officials have decided
        }
        open.handle(ballot);
        boolean sealed = acts.state(ballot.budget()).sealed(); // asked before the head, which then covers the seal
        LogTables.Head now = log.head(ballot.budget());
        if (!sealed || heads.newest(ballot).filter(newest -> newest.head().head().size() >= now.size()).isEmpty()) {
            var timed = new TimedHead(new TreeHead(ballot.fingerprint(), now.size(), Hash.of(now.root())), minute.getEpochSecond());
            heads.add(ballot.budget(), new MinuteHead(timed, key.sign(timed.statement())));
            guard.note(ballot, now.size(), Hash.of(now.root()));
        } else {
            finished.add(ballot.budget());
            guard.forget(ballot.budget());
        }
    }
}

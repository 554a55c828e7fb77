package org.jemaa.ballot.box;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jemaa.ballot.Ballot;
import org.jemaa.ballot.Hash;
import org.jemaa.ballot.log.Place;
import org.jemaa.ballot.log.Tree;
import org.jemaa.ballot.log.TreeHead;
import org.jemaa.process.BudgetId;

/**
 * Whether a log still is the one that this server signed. It remembers the newest head of each vote, in memory at once and within two
 * seconds in a folder outside the database, and compares: everything at the first look after a start, the head each minute. Where
 * the log is shorter or another one, the vote stands still on every server until the log names what it lost.
 */
@ApplicationScoped
class LogGuard {

    private static final Logger LOG = Logger.getLogger(LogGuard.class.getName());

    @Inject
    BoxDatabase database;
    @Inject
    BoxLog log;
    @Inject
    WholeLog whole;
    @Inject
    LogIncidents incidents;
    @Inject
    HeadFolder folder;
    @Inject
    BoxKey key;
    private final Map<BudgetId, Optional<LogIncident>> looked = new ConcurrentHashMap<>();
    private final Map<BudgetId, TreeHead> newest = new ConcurrentHashMap<>();
    private final Set<BudgetId> unwritten = ConcurrentHashMap.newKeySet();

    /** What is known of this vote is looked at anew when somebody asks, as after a start. */
    void forget(BudgetId vote) {
        write();
        looked.remove(vote);
        newest.remove(vote);
    }

    /** @throws LogWentBack where nothing may be taken and nothing signed */
    void check(Ballot ballot) {
        if (incident(ballot).isPresent()) {
            throw new LogWentBack(ballot.slug());
        }
    }

    Optional<LogIncident> incident(Ballot ballot) {
        Optional<LogIncident> known = looked.get(ballot.budget());
        return known == null ? look(ballot) : known;
    }

    /** A head that was given out. */
    void note(Ballot ballot, long size, Hash root) {
        TreeHead head = new TreeHead(ballot.fingerprint(), size, root);
        if (newest.merge(ballot.budget(), head, (one, other) -> other.size() > one.size() ? other : one) == head) {
            unwritten.add(ballot.budget());
        }
    }

    /** Brings what was noted to the disk; what cannot be written now is tried again. */
    synchronized void write() {
        for (BudgetId vote : unwritten) {
            unwritten.remove(vote);
            TreeHead head = newest.get(vote);
            try {
                if (head != null) {
                    folder.keep(key.sign(head));
                }
            } catch (IOException e) {
                unwritten.add(vote);
                LOG.log(Level.WARNING, e, () -> "the head of vote " + vote.value() + " was not written to jemaa.witness.folder");
            }
        }
    }

    /** Compares anew. What other servers found counts too. */
    synchronized Optional<LogIncident> look(Ballot ballot) {
        boolean first = !looked.containsKey(ballot.budget());
        Optional<LogIncident> found = open(ballot).or(() -> compare(ballot, first));
        if (first || !found.equals(looked.get(ballot.budget()))) {
            found.ifPresent(incident -> LOG.severe(() -> "the log of vote " + ballot.slug() + " is not the one that was signed: " + incident.mark()));
        }
        looked.put(ballot.budget(), found);
        return found;
    }

    /** What was found and not decided about; entries that are there again, because the right backup was put back, are not missing. */
    private Optional<LogIncident> open(Ballot ballot) {
        return incidents.open(ballot).stream()
            .filter(incident -> incident.altered() || !continues(ballot.budget(), incident.lost().head(), log.head(ballot.budget()))).findFirst();
    }

    private Optional<LogIncident> compare(Ballot ballot, boolean first) {
        BudgetId vote = ballot.budget();
        Optional<TreeHead> seen = Optional.ofNullable(newest.get(vote)).or(() -> folder.of(ballot.fingerprint()).map(SignedHead::head));
        LogTables.Head now = log.head(vote); // behind what was seen: it only grows
        Optional<TreeHead> lost = seen.filter(head -> !continues(vote, head, now));
        boolean told = lost.filter(head -> incidents.isTold(vote, head.root())).isPresent(); // another server heard the officials
        Optional<LogIncident> found = lost.filter(head -> !told).map(head ->
            new LogIncident(key.sign(head), now.size(), false, now.size() < head.size() ? now.size() + 1 : 1, head.size()));
        if (found.isEmpty() && first) {
            found = whole.altered(vote, now, position -> incidents.isTold(vote, position)).map(altered -> new LogIncident(
                key.sign(seen.orElse(new TreeHead(ballot.fingerprint(), now.size(), Hash.of(now.root())))), now.size(), true, altered.from(), altered.to()));
        }
        if (found.isPresent()) {
            incidents.add(vote, found.get());
        } else if (told) {
            newest.put(vote, new TreeHead(ballot.fingerprint(), now.size(), Hash.of(now.root())));
            unwritten.add(vote);
        } else {
            seen.ifPresent(head -> newest.putIfAbsent(vote, head));
        }
        return found;
    }

    private boolean continues(BudgetId vote, TreeHead seen, LogTables.Head now) {
        if (now.size() < seen.size()) {
            return false;
        }
        Function<Tree, byte[]> question = tree -> tree.root(seen.size());
        Set<Place> needed = Tree.needed(question);
        Map<Place, byte[]> hashes = database.read(connection -> LogTables.hashes(connection, vote, needed));
        return hashes.keySet().containsAll(needed) && Arrays.equals(question.apply(new Tree(hashes::get)), seen.root().bytes());
    }

    /** The log names what it lost: from now on its own newest head is what counts. */
    synchronized void goOn(Ballot ballot, LogIncident told) {
        LogTables.Head now = log.head(ballot.budget());
        try {
            folder.keepAsLost(told.lost());
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the lost head could not be kept aside; the log names it", e);
        }
        newest.put(ballot.budget(), new TreeHead(ballot.fingerprint(), now.size(), Hash.of(now.root())));
        unwritten.add(ballot.budget());
        looked.remove(ballot.budget());
        write();
    }
}

package org.jemaa.ballot.box;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jemaa.ballot.Ballot;
import org.jemaa.ballot.CanonicalJson;
import org.jemaa.ballot.CommittedRoll;
import org.jemaa.ballot.RollChanged;
import org.jemaa.process.BudgetId;

/**
 * The first leaf of every log: the ballot and the roll as they are when the box opens. It is there before anybody sees or fills the
 * log, whoever comes first. A roll that changes while the box is open gets an act of its own, so that everybody sees how many came late.
 */
@ApplicationScoped
class OpenBox {

    @Inject
    private Acts acts;
    @Inject
    private CommittedRoll roll;
    @Inject
    private LogGuard guard;
    private final Set<BudgetId> open = ConcurrentHashMap.newKeySet();

    /** @throws LogWentBack where the log is not the one that was signed */
    void handle(Ballot ballot) {
        guard.check(ballot);
        if (!open.contains(ballot.budget())) {
            begin(ballot);
        }
    }

    /** Whether or not the log is the one that was signed. */
    void begin(Ballot ballot) {
        if (acts.state(ballot.budget()).last() == 0) {
            acts.open(ballot.budget(), Map.of("fingerprint", ballot.fingerprint().hex(), "roll", roll.of(ballot.budget()).json()));
        }
        open.add(ballot.budget());
    }

    void whenTheRollChanges(@Observes RollChanged changed) {
        writeRoll(changed.budget());
    }

    /** Writes the roll down once more if it is not the one that the log names last. */
    void writeRoll(BudgetId vote) {
        BoxState state = acts.state(vote);
        if (state.last() == 0 || state.closed()) {
            return;
        }
        Map<String, Object> now = roll.of(vote).json();
        String written = new String(CanonicalJson.of(now), StandardCharsets.UTF_8);
        List<Acts.Act> all = acts.of(vote);
        Optional<Acts.Act> last = all.stream().filter(act -> act.kind().equals(Acts.OPENING) || act.kind().equals(Acts.ROLL)).reduce((one, next) -> next);
        if (last.isPresent() && !last.get().text().contains("\"roll\":" + written)) {
            acts.record(vote, Acts.ROLL, Map.of("roll", now));
        }
    }
}

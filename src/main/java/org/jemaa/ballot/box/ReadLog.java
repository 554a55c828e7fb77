package org.jemaa.ballot.box;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;
import org.jemaa.ballot.Ballot;
import org.jemaa.ballot.BallotRefusal;
import org.jemaa.ballot.BallotSheet;
import org.jemaa.ballot.Hash;
import org.jemaa.ballot.log.ConsistencyProof;
import org.jemaa.ballot.log.InclusionProof;
import org.jemaa.ballot.log.TreeHead;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.process.BudgetBoard;
import org.jemaa.process.BudgetCard;
import org.jemaa.process.BudgetId;
import org.jemaa.shared.Answer;
import org.jemaa.shared.NotFound;
import org.jemaa.shared.Right;

/**
 * The log as anybody may look at it: its head, that a leaf is in it, that it grew and did not change. Of a leaf it shows the hash and
 * the index, never what stands in it.
 */
@ApplicationScoped
@Right(Right.ANYONE)
public class ReadLog {

    @Inject
    private BoxLog log;
    @Inject
    private Leaves leaves;
    @Inject
    private OpenBox open;
    @Inject
    private BoxKey key;
    @Inject
    private LogGuard guard;
    @Inject
    private BallotSheet sheet;
    @Inject
    private BudgetBoard budgets;
    @Inject
    private CurrentMunicipality here;

    public record Inclusion(Hash leafHash, InclusionProof proof, SignedHead in) {
    }

    public record Consistency(ConsistencyProof proof, SignedHead earlier, SignedHead later) {
    }

    public Answer<SignedHead> head(String slug) {
        return ballot(slug).map(ballot -> Answer.accepted(newest(ballot))).orElseGet(() -> Answer.refused(BallotRefusal.VOTE_NOT_OPEN));
    }

    /** @param size of the head that the leaf is to be shown in; without one, the newest */
    public Answer<Inclusion> byTrackingCode(String slug, String typed, OptionalLong size) {
        BudgetId vote = budget(slug).id();
        return inclusion(slug, Paper.trackingOf(typed).flatMap(tracking -> leaves.positionOf(vote, tracking)), size);
    }

    public Answer<Inclusion> byLeafHash(String slug, String hex, OptionalLong size) {
        BudgetId vote = budget(slug).id();
        Optional<byte[]> hash = hex.matches("[0-9a-f]{64}") ? Optional.of(HexFormat.of().parseHex(hex)) : Optional.empty();
        return inclusion(slug, hash.flatMap(leafHash -> log.positionOf(vote, leafHash)), size);
    }

    private Answer<Inclusion> inclusion(String slug, Optional<Long> position, OptionalLong size) {
        Optional<Ballot> ballot = ballot(slug);
        if (ballot.isEmpty()) {
            return Answer.refused(BallotRefusal.VOTE_NOT_OPEN);
        }
        if (position.isEmpty()) {
            return Answer.refused(BoxRefusal.NOT_IN_THE_LOG);
        }
        SignedHead newest = newest(ballot.get());
        long shown = size.orElse(newest.head().size());
        if (shown < position.get() || shown > newest.head().size()) {
            return Answer.refused(BoxRefusal.NO_SUCH_SIZE);
        }
        BudgetId vote = ballot.get().budget();
        return Answer.accepted(new Inclusion(Hash.of(log.leafHash(vote, position.get())), log.inclusion(vote, position.get(), shown),
            signed(ballot.get(), shown)));
    }

    /** @param to without one, the newest */
    public Answer<Consistency> consistency(String slug, long from, OptionalLong to) {
        Optional<Ballot> ballot = ballot(slug);
        if (ballot.isEmpty()) {
            return Answer.refused(BallotRefusal.VOTE_NOT_OPEN);
        }
        long newest = newest(ballot.get()).head().size();
        long later = to.orElse(newest);
        if (from < 0 || from > later || later > newest) {
            return Answer.refused(BoxRefusal.NO_SUCH_SIZE);
        }
        return Answer.accepted(new Consistency(log.consistency(ballot.get().budget(), from, later), signed(ballot.get(), from),
            signed(ballot.get(), later)));
    }

    private SignedHead newest(Ballot ballot) {
        open.handle(ballot);
        LogTables.Head head = log.head(ballot.budget());
        return key.sign(new TreeHead(ballot.fingerprint(), head.size(), Hash.of(head.root())));
    }

    private SignedHead signed(Ballot ballot, long size) {
        return key.sign(new TreeHead(ballot.fingerprint(), size, Hash.of(log.root(ballot.budget(), size))));
    }

    private Optional<Ballot> ballot(String slug) {
        Optional<Ballot> ballot = sheet.of(budget(slug).id());
        ballot.ifPresent(guard::check);
        return ballot;
    }

    private BudgetCard budget(String slug) {
        return budgets.find(here.id(), slug).orElseThrow(() -> new NotFound("budget " + slug));
    }
}

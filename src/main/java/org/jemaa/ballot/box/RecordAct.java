package org.jemaa.ballot.box;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jemaa.ballot.Ballot;
import org.jemaa.ballot.BallotSheet;
import org.jemaa.process.BudgetId;
import org.jemaa.process.VoteExtended;
import org.jemaa.shared.Right;

/**
 * Something that everybody shall be able to read in the log of a vote, in its place between the papers: an extension, an incident.
 * Called by the application when it happens, not by people. Saying the same again changes nothing, so that who is not sure asks again.
 */
@ApplicationScoped
@Right(Right.ANYONE)
public class RecordAct {

    private static final Set<String> OWN = Set.of(Acts.OPENING, Acts.ROLL, Acts.CLOSING);

    @Inject
    private Acts acts;
    @Inject
    private OpenBox open;
    @Inject
    private BallotSheet sheet;

    /** An act as it stands in the log. */
    public record Recorded(long position, String kind, String json) {
    }

    /**
     * @param kind one word in small letters, other than the box's own
     * @param what texts, whole numbers, maps and lists of such: nothing secret
     * @return false where the vote has not opened or the box is sealed
     */
    public boolean handle(BudgetId vote, String kind, Map<String, Object> what) {
        if (!kind.matches("[a-z]{1,20}") || OWN.contains(kind)) {
            throw new IllegalArgumentException("no such act: " + kind);
        }
        Optional<Ballot> ballot = sheet.of(vote);
        ballot.ifPresent(open::handle);
        return ballot.isPresent() && acts.recordOnce(vote, kind, what);
    }

    void whenTheVoteIsExtended(@Observes VoteExtended extended) {
        handle(extended.budget(), "extension", Map.of("closed", extended.closed().toString(), "closes", extended.closes().toString(), "reason",
            extended.reason().byLanguage()));
    }

    /** All of them, also the box's own. */
    public List<Recorded> of(BudgetId vote) {
        return acts.of(vote).stream().map(act -> new Recorded(act.position(), act.kind(), act.text())).toList();
    }
}

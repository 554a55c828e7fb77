package org.jemaa.ballot.box;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jemaa.ballot.Ballot;
import org.jemaa.ballot.BallotRefusal;
import org.jemaa.ballot.BallotSheet;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.process.BudgetBoard;
import org.jemaa.shared.Answer;
import org.jemaa.shared.NotFound;
import org.jemaa.shared.Right;

/** The heads that the box signed, minute by minute, for anybody who collects them or compares a receipt with them. */
@ApplicationScoped
@Right(Right.ANYONE)
public class ReadHeads {

    /** So many heads at once: about seventeen hours. */
    public static final int PAGE = 1_000;

    @Inject
    private SignedHeads heads;
    @Inject
    private BallotSheet sheet;
    @Inject
    private BudgetBoard budgets;
    @Inject
    private CurrentMunicipality here;

    /** @param at seconds since 1970 from which on, in the order of time, at most {@link #PAGE} */
    public Answer<List<MinuteHead>> from(String slug, long at) {
        return ballot(slug).map(ballot -> Answer.accepted(heads.from(ballot, at, PAGE))).orElseGet(() -> Answer.refused(BallotRefusal.VOTE_NOT_OPEN));
    }

    public Answer<MinuteHead> newest(String slug) {
        Optional<Ballot> ballot = ballot(slug);
        return ballot.isEmpty() ? Answer.refused(BallotRefusal.VOTE_NOT_OPEN)
            : heads.newest(ballot.get()).map(Answer::accepted).orElseGet(() -> Answer.refused(BoxRefusal.NO_HEAD_YET));
    }

    private Optional<Ballot> ballot(String slug) {
        return sheet.of(budgets.find(here.id(), slug).orElseThrow(() -> new NotFound("budget " + slug)).id());
    }
}

package org.jemaa.ballot.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.jemaa.ballot.BallotRefusal;
import org.jemaa.ballot.Slot;
import org.jemaa.ballot.box.PapersOfSlot;
import org.jemaa.ballot.desk.OwnDesk.Served;
import org.jemaa.ballot.roll.FindEntry;
import org.jemaa.ballot.roll.IssueDeskCode;
import org.jemaa.ballot.roll.MarkPaper;
import org.jemaa.ballot.roll.MarkedVoter;
import org.jemaa.process.Phase;
import org.jemaa.shared.Answer;
import org.jemaa.shared.Refusal;
import org.jemaa.shared.Right;

/**
 * An officer serves somebody at their desk: looks them up, marks them before handing out a printed ballot, or gives them a code to vote
 * online. A ballot may be handed out only when roll and box have both noted it; of all desks and tries at once, one may.
 */
@ApplicationScoped
@Right("ballot:serve-desk")
public class ServeVoter {

    @Inject
    private OwnDesk ownDesk;
    @Inject
    private FindEntry entries;
    @Inject
    private MarkPaper roll;
    @Inject
    private IssueDeskCode codes;
    @Inject
    private PapersOfSlot papers;
    @Inject
    private TellBox box;
    @Inject
    private Clock clock;

    private record Standing(Served at, FindEntry.Entry entry) {

        private long officer() {
            return at.officer().id().value();
        }
    }

    public Answer<VoterAtDesk> lookUp(String slug, int desk, String number) {
        Answer<Standing> found = standing(slug, desk, number);
        return found instanceof Answer.Accepted<Standing> yes ? Answer.accepted(seen(yes.value(), number.strip())) : Answer.refused(found.refusals());
    }

    /** @param confirmed that the officer knows that this cannot be undone and cancels an online vote */
    public Answer<Void> mark(String slug, int desk, String number, boolean confirmed) {
        Answer<Standing> found = standing(slug, desk, number);
        if (!(found instanceof Answer.Accepted<Standing> yes)) {
            return Answer.refused(found.refusals());
        }
        if (!confirmed) {
            return Answer.refused(Refusal.ofField("sure", DeskRefusal.MARK_NOT_CONFIRMED));
        }
        Standing here = yes.value();
        MarkedVoter mark = roll.handle(here.at().vote().id(), here.entry().slot(), desk, here.officer());
        boolean ownAndUnfinished = mark.told() == MarkedVoter.Told.NOT_YET && mark.officer() == here.officer() && mark.desk() == desk;
        Answer<Void> told = box.tell(here.at().vote().id(), mark);
        if (!told.isAccepted() || mark.fresh() || ownAndUnfinished) {
            return told;
        }
        return Answer.refused(Refusal.ofField("number", DeskRefusal.HAS_A_PRINTED_BALLOT, mark.at(), mark.desk()));
    }

    /** A code to vote online with, good once and for a quarter of an hour; it is in the answer and nowhere else. */
    public Answer<String> giveCode(String slug, int desk, String number) {
        Answer<Standing> found = standing(slug, desk, number);
        if (!(found instanceof Answer.Accepted<Standing> yes)) {
            return Answer.refused(found.refusals());
        }
        Standing here = yes.value();
        Optional<MarkedVoter> mark = here.entry().mark();
        if (mark.isPresent()) {
            return Answer.refused(Refusal.ofField("number", DeskRefusal.HAS_A_PRINTED_BALLOT, mark.get().at(), mark.get().desk()));
        }
        return Answer.accepted(codes.handle(here.at().vote().id(), here.entry().slot(), desk, here.officer()));
    }

    private Answer<Standing> standing(String slug, int desk, String number) {
        Served at = ownDesk.find(slug, desk);
        if (!at.vote().timetable().isOpen(Phase.VOTE, clock.instant())) {
            return Answer.refused(at.vote().timetable().isOver(Phase.VOTE, clock.instant()) ? BallotRefusal.VOTE_CLOSED : BallotRefusal.VOTE_NOT_OPEN);
        }
        return entries.byNumber(at.vote().id(), number).map(entry -> Answer.accepted(new Standing(at, entry)))
            .orElseGet(() -> Answer.refused(Refusal.ofField("number", DeskRefusal.NOBODY_UNDER_THIS_NUMBER)));
    }

    private VoterAtDesk seen(Standing here, String number) {
        FindEntry.Entry entry = here.entry();
        Optional<MarkedVoter> mark = entry.mark();
        boolean byMe = mark.isPresent() && mark.get().officer() == here.officer();
        return new VoterAtDesk(number, entry.district(), entry.born(), entry.college(), state(here, entry.slot(), mark),
            mark.map(MarkedVoter::desk).orElse(0), mark.map(MarkedVoter::at).orElse(null), byMe);
    }

    private VoterAtDesk.State state(Standing here, Slot slot, Optional<MarkedVoter> mark) {
        if (mark.isEmpty()) {
            return papers.any(here.at().vote().id(), slot) ? VoterAtDesk.State.HAS_VOTED_ONLINE : VoterAtDesk.State.MAY_VOTE;
        }
        return mark.get().told() == MarkedVoter.Told.TOO_LATE ? VoterAtDesk.State.MARKED_TOO_LATE : VoterAtDesk.State.HAS_A_PRINTED_BALLOT;
    }
}

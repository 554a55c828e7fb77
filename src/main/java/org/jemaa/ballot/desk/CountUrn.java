package org.jemaa.ballot.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jemaa.ballot.desk.OwnDesk.Served;
import org.jemaa.process.Phase;
import org.jemaa.shared.Answer;
import org.jemaa.shared.Refusal;
import org.jemaa.shared.Right;

/** When the urn is opened, after the close, the officers count what is in it, and explain numbers that do not match. */
@ApplicationScoped
@Right("ballot:serve-desk")
public class CountUrn {

    static final int LONGEST_EXPLANATION = 500;
    static final int MOST_SHEETS = 1_000_000;

    @Inject
    private OwnDesk ownDesk;
    @Inject
    private Desks desks;
    @Inject
    private Clock clock;

    @Transactional
    public Answer<Void> handle(String slug, int number, Integer sheetsInTheUrn, String explanation) {
        Served at = ownDesk.find(slug, number);
        if (!at.vote().timetable().isOver(Phase.VOTE, clock.instant())) {
            return Answer.refused(DeskRefusal.SHEETS_AFTER_THE_CLOSE);
        }
        if (sheetsInTheUrn == null || sheetsInTheUrn < 0 || sheetsInTheUrn > MOST_SHEETS) {
            return Answer.refused(Refusal.ofField("urn", DeskRefusal.URN_NOT_A_NUMBER));
        }
        String explained = explanation == null || explanation.isBlank() ? null : explanation.strip();
        if (explained != null && explained.length() > LONGEST_EXPLANATION) {
            return Answer.refused(Refusal.ofField("explanation", DeskRefusal.DESK_TEXT_TOO_LONG, LONGEST_EXPLANATION));
        }
        Desk desk = desks.take(at.vote().id(), number).orElseThrow();
        if (desk.isFinished()) {
            return Answer.refused(DeskRefusal.DESK_FINISHED);
        }
        desk.count(sheetsInTheUrn, explained);
        return Answer.done();
    }
}

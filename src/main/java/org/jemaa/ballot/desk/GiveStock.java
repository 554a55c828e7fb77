package org.jemaa.ballot.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jemaa.ballot.BallotRefusal;
import org.jemaa.ballot.BallotSheet;
import org.jemaa.ballot.desk.OwnDesk.Served;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.process.Phase;
import org.jemaa.shared.Answer;
import org.jemaa.shared.Refusal;
import org.jemaa.shared.Right;

/** An officer notes which printed ballots their desk has: from which serial number to which. Only such sheets are read later. */
@ApplicationScoped
@Right("ballot:serve-desk")
public class GiveStock {

    static final int LAST_SERIAL = 999_999;
    static final int MOST_SHEETS = 500;

    @Inject
    private OwnDesk ownDesk;
    @Inject
    private Desks desks;
    @Inject
    private CurrentMunicipality here;
    @Inject
    private BallotSheet ballots;
    @Inject
    private Clock clock;

    @Transactional
    public Answer<DeskCard> handle(String slug, int number, DeskCard.Stock sheets) {
        Served at = ownDesk.find(slug, number);
        Desk desk = desks.take(at.vote().id(), number).orElseThrow();
        List<Refusal> refusals = refusals(at, desk, sheets);
        if (!refusals.isEmpty()) {
            return Answer.refused(refusals);
        }
        desk.give(new DeskStock(sheets, at.officer().id().value(), clock.instant()));
        return Answer.accepted(desk.card());
    }

    private List<Refusal> refusals(Served at, Desk desk, DeskCard.Stock sheets) {
        var refusals = new ArrayList<Refusal>();
        if (desk.isFinished() || at.vote().timetable().isOver(Phase.VOTE, clock.instant())) {
            refusals.add(Refusal.of(BallotRefusal.VOTE_CLOSED));
        }
        if (!here.card().languages().contains(sheets.language())) {
            refusals.add(Refusal.ofField("language", DeskRefusal.STOCK_LANGUAGE, String.join(", ", here.card().languages())));
        }
        if (ballots.of(at.vote().id()).filter(ballot -> ballot.college(sheets.college()).isPresent()).isEmpty()) {
            refusals.add(Refusal.of(BallotRefusal.VOTE_NOT_OPEN)); // only the ballot of an open vote has colleges
        }
        if (sheets.first() < 1 || sheets.last() > LAST_SERIAL || sheets.first() > sheets.last() || sheets.sheets() > MOST_SHEETS) {
            refusals.add(Refusal.ofField("first", DeskRefusal.STOCK_NOT_USABLE, LAST_SERIAL, MOST_SHEETS));
        } else if (desk.hasAnyOf(sheets.first(), sheets.last())) {
            refusals.add(Refusal.ofField("first", DeskRefusal.STOCK_OVERLAPS));
        }
        return refusals;
    }
}

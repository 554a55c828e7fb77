package org.jemaa.ballot.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.jemaa.shared.Answer;
import org.jemaa.shared.Refusal;

/** Writes down what was read. It takes the desk first, so that of two officers one is the second, whatever the moment. */
@ApplicationScoped
class NoteKeying {

    static final int LONGEST_WHY = 500;

    @Inject
    private Desks desks;
    @Inject
    private ReadSheets sheets;
    @Inject
    private Clock clock;

    @Transactional
    public Answer<Agreement.State> handle(DeskCard at, int serial, DeskCard.Officer officer, Reading reading, boolean correcting) {
        Desk desk = desks.take(at.vote(), at.number()).orElseThrow();
        if (desk.isFinished()) {
            return Answer.refused(DeskRefusal.DESK_FINISHED);
        }
        var keying = new Keying(officer, reading, clock.instant());
        Optional<ReadSheet> known = sheets.take(desk.id(), serial);
        if (known.isEmpty()) {
            var fresh = new ReadSheet(desk.id(), serial, keying);
            sheets.add(fresh);
            return Answer.accepted(fresh.state());
        }
        ReadSheet sheet = known.get();
        boolean mine = sheet.by(officer.account()).isPresent();
        Optional<DeskRefusal> no = refused(sheet, mine, correcting);
        if (no.isPresent()) {
            return Answer.refused(Refusal.ofField("serial", no.get(), serial));
        }
        if (mine) {
            sheet.forget();
            sheets.flush();
            sheet.readAnew(keying);
        } else {
            sheet.add(keying);
        }
        return Answer.accepted(sheet.state());
    }

    private static Optional<DeskRefusal> refused(ReadSheet sheet, boolean mine, boolean correcting) {
        if (mine && !correcting) {
            return Optional.of(DeskRefusal.SHEET_READ_BY_YOU);
        }
        if (mine && sheet.state() != Agreement.State.READ_ONCE) {
            return Optional.of(DeskRefusal.SHEET_READ_BY_ANOTHER);
        }
        return sheet.state() == Agreement.State.AGREED || sheet.state() == Agreement.State.UNDECIDED ? Optional.of(DeskRefusal.SHEET_IS_READ) : Optional.empty();
    }

    @Transactional
    public Optional<Refusal> decide(DeskCard at, int serial, long official, Reading reading, String why) {
        Desk desk = desks.take(at.vote(), at.number()).orElseThrow();
        Optional<ReadSheet> sheet = sheets.take(desk.id(), serial).filter(known -> known.state() == Agreement.State.UNDECIDED);
        if (sheet.isEmpty() || desk.isFinished()) {
            return Optional.of(Refusal.ofField("serial", DeskRefusal.NOTHING_TO_DECIDE, serial));
        }
        if (sheet.get().by(official).isPresent()) {
            return Optional.of(Refusal.ofField("serial", DeskRefusal.SHEET_READ_BY_YOU, serial));
        }
        sheet.get().decide(reading, official, why);
        return Optional.empty();
    }

    @Transactional
    public void inTheBox(long desk, int serial) {
        sheets.take(desk, serial).orElseThrow().lieInTheBox();
    }
}

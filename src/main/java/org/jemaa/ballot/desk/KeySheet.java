package org.jemaa.ballot.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.BitSet;
import java.util.Optional;
import org.jemaa.ballot.Ballot;
import org.jemaa.ballot.BallotSheet;
import org.jemaa.ballot.box.PutSheet;
import org.jemaa.ballot.box.Sheet;
import org.jemaa.ballot.desk.OwnDesk.Served;
import org.jemaa.process.Phase;
import org.jemaa.shared.Answer;
import org.jemaa.shared.Refusal;
import org.jemaa.shared.Right;

/**
 * After the close officers read the sheets from the urn, each for themselves and none twice. What two read alike goes into the box; about
 * the rest a third decides, and officials where that does not help. Before the close nothing is read, so that nobody knows a choice.
 */
@ApplicationScoped
@Right("ballot:serve-desk")
public class KeySheet {

    @Inject
    private OwnDesk ownDesk;
    @Inject
    private NoteKeying note;
    @Inject
    private PutSheet box;
    @Inject
    private BallotSheet ballots;
    @Inject
    private SheetsToBox toBox;
    @Inject
    private Clock clock;

    /**
     * A sheet as it was typed.
     *
     * @param chosen     numbers of projects on the ballot; not looked at where the sheet is invalid
     * @param reason     why it is invalid, or valid
     * @param correcting that this replaces what the same officer read, which holds until a second has read the sheet
     */
    public record Typed(int serial, BitSet chosen, Sheet.Reason reason, boolean correcting) {
    }

    /** @return how the sheet stands now */
    public Answer<SheetState> handle(String slug, int desk, Typed typed) {
        Served at = ownDesk.find(slug, desk);
        if (!at.vote().timetable().isOver(Phase.VOTE, clock.instant())) {
            return Answer.refused(DeskRefusal.SHEETS_AFTER_THE_CLOSE);
        }
        Answer<Reading> reading = reading(at, typed);
        if (!(reading instanceof Answer.Accepted<Reading> readable)) {
            return Answer.refused(reading.refusals());
        }
        var officer = new DeskCard.Officer(at.officer().id().value(), at.officer().name());
        Answer<Agreement.State> noted = note.handle(at.desk(), typed.serial(), officer, readable.value(), typed.correcting());
        toBox.putAll(at.vote().id());
        return noted instanceof Answer.Accepted<Agreement.State> yes ? Answer.accepted(SheetState.valueOf(yes.value().name())) : Answer.refused(noted.refusals());
    }

    /** An official ends a difference that three officers left, and says why; not one of those three. */
    @Right("ballot:manage-desks")
    public Answer<Void> decide(String slug, int desk, Typed typed, String why) {
        Served at = ownDesk.ofTheOffice(slug, desk);
        if (why == null || why.isBlank() || why.strip().length() > NoteKeying.LONGEST_WHY) {
            return Answer.refused(Refusal.ofField("why", DeskRefusal.EXPLANATION_MISSING, NoteKeying.LONGEST_WHY));
        }
        Answer<Reading> reading = reading(at, typed);
        if (!(reading instanceof Answer.Accepted<Reading> readable)) {
            return Answer.refused(reading.refusals());
        }
        Optional<Refusal> no = note.decide(at.desk(), typed.serial(), at.officer().id().value(), readable.value(), why.strip());
        toBox.putAll(at.vote().id());
        return no.<Answer<Void>>map(Answer::refused).orElseGet(Answer::done);
    }

    private Answer<Reading> reading(Served at, Typed typed) {
        Optional<DeskCard.Stock> stock = at.desk().stock().stream().filter(given -> given.holds(typed.serial())).findFirst();
        if (stock.isEmpty()) {
            return Answer.refused(Refusal.ofField("serial", DeskRefusal.SERIAL_NOT_OF_THIS_DESK, typed.serial(), at.desk().number()));
        }
        if (typed.reason() != Sheet.Reason.VALID) {
            return Answer.accepted(new Reading(typed.reason(), new byte[0]));
        }
        Optional<Refusal> no = notOnTheSheet(at, stock.get(), typed);
        if (no.isPresent()) {
            return Answer.refused(no.get());
        }
        Answer<byte[]> body = box.written(at.vote().id(), stock.get().college(), typed.chosen());
        return body instanceof Answer.Accepted<byte[]> yes ? Answer.accepted(new Reading(Sheet.Reason.VALID, yes.value())) : Answer.refused(body.refusals());
    }

    /** The first project that is not printed on the sheet, because another college votes on it. */
    private Optional<Refusal> notOnTheSheet(Served at, DeskCard.Stock stock, Typed typed) {
        Ballot ballot = ballots.of(at.vote().id()).orElseThrow();
        var others = (BitSet) typed.chosen().clone();
        ballot.projectsOf(stock.college()).forEach(printed -> others.clear(printed.number()));
        return ballot.projects().stream().filter(project -> others.get(project.number())).findFirst().map(project -> Refusal.ofField("typed",
            DeskRefusal.PROJECT_OF_ANOTHER_COLLEGE, typed.serial(), ballot.college(stock.college()).orElseThrow().name(), project.reference(), project.title()));
    }
}

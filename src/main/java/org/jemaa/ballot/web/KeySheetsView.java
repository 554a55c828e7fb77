package org.jemaa.ballot.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jemaa.ballot.Project;
import org.jemaa.ballot.desk.DeskCard;
import org.jemaa.ballot.desk.KeySheet;
import org.jemaa.ballot.desk.KeyingBoard;
import org.jemaa.ballot.desk.SheetState;
import org.jemaa.process.BudgetCard;
import org.jemaa.shared.Answer;
import org.jemaa.shared.web.Notices;

/** An officer reads one sheet after another. The parameter "correct" names a sheet to be corrected, "seen" one whose readings are shown. */
@Named
@RequestScoped
public class KeySheetsView {

    @Inject
    private NamedDesk named;
    @Inject
    private TypedSheet typed;
    @Inject
    private KeySheet key;
    @Inject
    private KeyingBoard board;
    @Inject
    private Notices notices;
    @Inject
    @ManagedProperty("#{param.correct}")
    private String correct;
    @Inject
    @ManagedProperty("#{param.seen}")
    private String seen;
    private KeyingBoard.Waiting waiting;

    @PostConstruct
    void load() {
        waiting = board.waiting(named.slug(), getDesk().number());
        if (number(correct) > 0) {
            board.correctable(named.slug(), getDesk().number(), number(correct)).ifPresent(mine -> typed.show(correct, mine));
        }
    }

    public String key() {
        Answer<KeySheet.Typed> sheet = typed.read(number(correct) > 0);
        Answer<SheetState> answer = sheet instanceof Answer.Accepted<KeySheet.Typed> yes ? key.handle(named.slug(), getDesk().number(), yes.value())
            : Answer.refused(sheet.refusals());
        if (answer instanceof Answer.Refused<SheetState> no) {
            notices.refused(no.refusals());
            return null;
        }
        SheetState state = answer.orThrow();
        notices.done("ballot.keying.now.".concat(state.name()), sheet.orThrow().serial());
        return named.next("key-sheets") + (state == SheetState.READ_ONCE ? "" : "&seen=" + sheet.orThrow().serial());
    }

    /** What all officers read from the sheet just read, once the one who looks has read it too. */
    public List<KeyingBoard.Seen> getReadings() {
        return number(seen) > 0 ? board.readings(named.slug(), getDesk().number(), number(seen)) : List.of();
    }

    public String getReadSerial() {
        return seen;
    }

    public List<Project> projects(KeyingBoard.Seen reading) {
        return typed.chosen(reading.chosen());
    }

    private static int number(String text) {
        return text != null && text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
    }

    public DeskCard getDesk() {
        return named.card();
    }

    public BudgetCard getVote() {
        return named.vote();
    }

    public boolean isReading() {
        return named.state().equals("closed") && !getDesk().finished();
    }

    public String getCorrecting() {
        return number(correct) > 0 ? correct : null;
    }

    public KeyingBoard.Waiting getWaiting() {
        return waiting;
    }

    /** What the form holds. */
    public TypedSheet getTyped() {
        return typed;
    }
}

package org.jemaa.ballot.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jemaa.ballot.Project;
import org.jemaa.ballot.box.Sheet;
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
    private TypedSheet typedSheet;
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
    private String serial;
    private String typed;
    private List<Integer> ticked = List.of();
    private Sheet.Reason reason = Sheet.Reason.VALID;

    @PostConstruct
    void load() {
        waiting = board.waiting(named.slug(), getDesk().number());
        if (number(correct) > 0) {
            board.correctable(named.slug(), getDesk().number(), number(correct)).ifPresent(mine -> {
                serial = correct;
                ticked = mine.chosen().stream().boxed().toList();
                reason = mine.reason();
            });
        }
    }

    public String key() {
        Answer<KeySheet.Typed> sheet = typedSheet.read(serial, typed, ticked, reason, number(correct) > 0);
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
        return typedSheet.chosen(reading.chosen());
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

    public List<Project> getProjects() {
        return typedSheet.projects();
    }

    public Sheet.Reason[] getReasons() {
        return Sheet.Reason.values();
    }

    public String getSerial() {
        return serial;
    }

    public void setSerial(String serial) {
        this.serial = serial;
    }

    public String getTyped() {
        return typed;
    }

    public void setTyped(String typed) {
        this.typed = typed;
    }

    public List<Integer> getTicked() {
        return ticked;
    }

    public void setTicked(List<Integer> ticked) {
        this.ticked = ticked;
    }

    public Sheet.Reason getReason() {
        return reason;
    }

    public void setReason(Sheet.Reason reason) {
        this.reason = reason;
    }
}

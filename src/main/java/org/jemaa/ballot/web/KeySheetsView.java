package org.jemaa.ballot.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jemaa.ballot.Ballot;
import org.jemaa.ballot.Project;
import org.jemaa.ballot.desk.DeskCard;
import org.jemaa.ballot.desk.KeySheet;
import org.jemaa.ballot.desk.KeyingBoard;
import org.jemaa.ballot.desk.SheetState;
import org.jemaa.process.BudgetCard;
import org.jemaa.shared.Answer;
import org.jemaa.shared.LocalText;
import org.jemaa.shared.web.Notices;

/**
 * An officer reads one sheet after another. The parameter "correct" names a sheet to be corrected, "seen" one whose readings are shown, and
 * "college" whose ballots are read, where the desk has those of several.
 */
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
    @Inject
    @ManagedProperty("#{param.college}")
    private String college;
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
        return named.next("key-sheets") + (college == null ? "" : "&college=" + getCollege()) + (state == SheetState.READ_ONCE ? "" : "&seen=" + sheet.orThrow().serial());
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

    /** Those that are printed on the sheets of the college, and no others. */
    public List<Project> getProjects() {
        return typed.ballot().map(ballot -> ballot.projectsOf(getCollege())).orElse(List.of());
    }

    /** Whose ballots are read: the college that was chosen, else that of the sheet to be corrected, else the first that the desk has. */
    public int getCollege() {
        List<Integer> there = getDesk().colleges();
        return there.stream().filter(number -> String.valueOf(number).equals(college)).findFirst().orElseGet(() -> getDesk().stock().stream()
            .filter(stock -> stock.holds(number(correct))).map(DeskCard.Stock::college).findFirst().orElse(there.isEmpty() ? 0 : there.get(0)));
    }

    public LocalText getCollegeName() {
        return typed.ballot().flatMap(ballot -> ballot.college(getCollege())).map(Ballot.College::name).orElse(null);
    }

    /** Those whose ballots the desk has. */
    public List<Ballot.College> getColleges() {
        return typed.ballot().map(Ballot::colleges).orElse(List.of()).stream().filter(known -> getDesk().colleges().contains(known.number())).toList();
    }

    /** What the form holds. */
    public TypedSheet getTyped() {
        return typed;
    }
}

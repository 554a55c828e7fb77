package org.jemaa.ballot.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jemaa.ballot.Project;
import org.jemaa.ballot.desk.DeskCard;
import org.jemaa.ballot.desk.KeySheet;
import org.jemaa.ballot.desk.KeyingBoard;
import org.jemaa.process.BudgetCard;
import org.jemaa.shared.Answer;
import org.jemaa.shared.web.Notices;

/** An official looks at a sheet that three officers read differently, and says which reading holds and why. */
@Named
@RequestScoped
public class DecideSheetView {

    @Inject
    private NamedDesk named;
    @Inject
    private TypedSheet typedSheet;
    @Inject
    private KeyingBoard board;
    @Inject
    private KeySheet key;
    @Inject
    private Notices notices;
    private List<Integer> serials;
    private List<KeyingBoard.Seen> readings;
    private Integer choice;
    private String why;

    @PostConstruct
    void load() {
        serials = board.undecided(named.slug(), getDesk().number());
        readings = serials.isEmpty() ? List.of() : board.undecided(named.slug(), getDesk().number(), serials.get(0));
    }

    public String decide() {
        KeyingBoard.Seen held = readings.get(choice == null || choice < 0 || choice >= readings.size() ? 0 : choice);
        Answer<Void> answer = key.decide(named.slug(), getDesk().number(), new KeySheet.Typed(getSerial(), held.chosen(), held.reason(), false), why);
        if (answer instanceof Answer.Refused<Void> no) {
            notices.refused(no.refusals());
            return null;
        }
        notices.done("ballot.keying.now.AGREED", getSerial());
        return named.next("decide-sheet");
    }

    /** 0 where there is nothing to decide. */
    public int getSerial() {
        return serials.isEmpty() ? 0 : serials.get(0);
    }

    public List<KeyingBoard.Seen> getReadings() {
        return readings;
    }

    public List<Project> projects(KeyingBoard.Seen reading) {
        return typedSheet.chosen(reading.chosen());
    }

    public DeskCard getDesk() {
        return named.card();
    }

    public BudgetCard getVote() {
        return named.vote();
    }

    public Integer getChoice() {
        return choice;
    }

    public void setChoice(Integer choice) {
        this.choice = choice;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}

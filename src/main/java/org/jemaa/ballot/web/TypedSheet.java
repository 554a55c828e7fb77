package org.jemaa.ballot.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jemaa.ballot.Ballot;
import org.jemaa.ballot.BallotSheet;
import org.jemaa.ballot.Project;
import org.jemaa.ballot.box.Sheet;
import org.jemaa.ballot.desk.DeskRefusal;
import org.jemaa.ballot.desk.KeySheet;
import org.jemaa.ballot.desk.KeyingBoard;
import org.jemaa.shared.Answer;
import org.jemaa.shared.Refusal;

/** The form in which an officer reads a sheet, and the sheet that becomes of it: numbers of projects as they stand on the ballot, in any order, and ticks. */
@RequestScoped
public class TypedSheet {

    private static final int LONGEST = 10_000;

    @Inject
    private NamedDesk named;
    @Inject
    private BallotSheet sheets;
    private String serial;
    private String references;
    private List<Integer> ticked = List.of();
    private Sheet.Reason reason = Sheet.Reason.VALID;

    /** What the officer read from that sheet before, to be corrected. */
    void show(String number, KeyingBoard.Seen before) {
        serial = number;
        ticked = before.chosen().stream().boxed().toList();
        reason = before.reason();
    }

    private List<Project> projects() {
        return ballot().map(Ballot::projects).orElse(List.of());
    }

    Optional<Ballot> ballot() {
        return sheets.of(named.vote().id());
    }

    Answer<KeySheet.Typed> read(boolean correcting) {
        var refusals = new ArrayList<Refusal>();
        String digits = serial == null ? "" : serial.strip();
        if (!digits.matches("[0-9]{1,6}")) {
            refusals.add(Refusal.ofField("serial", DeskRefusal.SERIAL_MISSING));
        }
        var chosen = new BitSet();
        if (ticked != null) {
            ticked.stream().filter(number -> number >= 0 && number < projects().size()).forEach(chosen::set);
        }
        for (String reference : words(references)) {
            Optional<Project> project = projects().stream().filter(one -> one.reference().equalsIgnoreCase(reference)).findFirst();
            project.ifPresentOrElse(one -> chosen.set(one.number()), () -> refusals.add(Refusal.ofField("typed", DeskRefusal.PROJECT_NOT_ON_THE_BALLOT, reference)));
        }
        return refusals.isEmpty() ? Answer.accepted(new KeySheet.Typed(Integer.parseInt(digits), chosen, reason == null ? Sheet.Reason.VALID : reason, correcting))
            : Answer.refused(refusals);
    }

    private static List<String> words(String typed) {
        return typed == null || typed.isBlank() || typed.length() > LONGEST ? List.of() : List.of(typed.strip().split("[\\s,;،]+"));
    }

    /** The projects that somebody read, as a page shows them. */
    List<Project> chosen(BitSet numbers) {
        return projects().stream().filter(project -> numbers.get(project.number())).toList();
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

    public String getReferences() {
        return references;
    }

    public void setReferences(String references) {
        this.references = references;
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

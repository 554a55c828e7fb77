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
import org.jemaa.shared.Answer;
import org.jemaa.shared.Refusal;

/** Makes of what an officer typed and ticked a sheet: numbers of projects as they stand on the ballot, in any order, and ticks. */
@RequestScoped
class TypedSheet {

    private static final int LONGEST = 10_000;

    @Inject
    private NamedDesk named;
    @Inject
    private BallotSheet sheets;

    List<Project> projects() {
        return sheets.of(named.vote().id()).map(Ballot::projects).orElse(List.of());
    }

    Answer<KeySheet.Typed> read(String serial, String typed, List<Integer> ticked, Sheet.Reason reason, boolean correcting) {
        var refusals = new ArrayList<Refusal>();
        String digits = serial == null ? "" : serial.strip();
        if (!digits.matches("[0-9]{1,6}")) {
            refusals.add(Refusal.ofField("serial", DeskRefusal.SERIAL_MISSING));
        }
        var chosen = new BitSet();
        if (ticked != null) {
            ticked.stream().filter(number -> number >= 0 && number < projects().size()).forEach(chosen::set);
        }
        for (String reference : words(typed)) {
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
}

package org.jemaa.ballot.print;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jemaa.ballot.Ballot;
import org.jemaa.ballot.BallotRefusal;
import org.jemaa.ballot.BallotSheet;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.municipality.SealBoard;
import org.jemaa.process.BudgetBoard;
import org.jemaa.process.BudgetCard;
import org.jemaa.process.Phase;
import org.jemaa.shared.Answer;
import org.jemaa.shared.NotFound;
import org.jemaa.shared.Refusal;
import org.jemaa.shared.Right;

/**
 * A desk prints ballots: the frozen ballot on sheets that differ only in their serial. There is nothing to print before the vote
 * opens, because until then the ballot may change, and no numbered sheet after it closes.
 */
@ApplicationScoped
@Right("ballot:serve-desk")
public class PrintBallots {

    private static final float FOOT = 273;
    private static final float FRAME_WIDTH = 42;
    private static final float FRAME_HEIGHT = 10;
    private static final float MARGIN = 16;
    private static final float PAPER = 210;
    private static final float MIDDLE_OF_PAPER = 148.5f;
    private static final float SERIAL_SIZE = 16;

    @Inject
    private BallotSheet sheet;
    @Inject
    private BudgetBoard budgets;
    @Inject
    private SealBoard seals;
    @Inject
    private CurrentMunicipality here;
    @Inject
    private Clock clock;

    /** Sheets that wait to be written; nothing has been sent yet. */
    public interface Sheets {

        String fileName();

        void writeTo(OutputStream pdf) throws IOException;
    }

    /** @param slug of the budget whose vote it is, in the municipality of the request */
    public Answer<Sheets> handle(String slug, SheetOrder order) {
        BudgetCard budget = budgets.find(here.id(), slug).orElseThrow(() -> new NotFound("budget " + slug));
        List<Refusal> refusals = order.refusals(here.card().languages());
        if (!refusals.isEmpty()) {
            return Answer.refused(refusals);
        }
        Optional<Ballot> ballot = sheet.of(budget.id());
        if (ballot.isEmpty()) {
            return Answer.refused(BallotRefusal.VOTE_NOT_OPEN);
        }
        Optional<Ballot.College> college = ballot.get().college(order.college());
        if (college.isEmpty()) {
            return Answer.refused(Refusal.ofField("college", PrintRefusal.COLLEGE_NOT_KNOWN));
        }
        if (!order.isSpecimen() && budget.timetable().isOver(Phase.VOTE, clock.instant())) {
            return Answer.refused(BallotRefusal.VOTE_CLOSED);
        }
        var town = Town.of(here.card(), seals.find().orElse(null));
        return Answer.accepted(sheets(new SheetText(ballot.get(), town, budget.timetable().closes(Phase.VOTE), order),
            ballot.get().hasColleges() ? slug + "-" + college.get().code() : slug, order));
    }

    private static Sheets sheets(SheetText text, String vote, SheetOrder order) {
        String serials = order.isSpecimen() ? "specimen" : order.desk() + "-" + order.first() + "-" + order.last();
        String name = "ballots-" + vote + "-" + order.language() + (order.large() ? "-large-" : "-") + serials + ".pdf";
        return new Sheets() {
            @Override
            public String fileName() {
                return name;
            }

            @Override
            public void writeTo(OutputStream pdf) throws IOException {
                write(text.pdf(), order, pdf);
            }
        };
    }

    static void write(byte[] original, SheetOrder order, OutputStream pdf) throws IOException {
        try (var copies = new Copies(original)) {
            for (int number = order.first(); number <= order.last(); number++) {
                String serial = order.isSpecimen() ? null : order.serial(number);
                copies.add((ink, page) -> {
                    ink.foldMark(MIDDLE_OF_PAPER);
                    if (serial != null) {
                        float x = Pdf.isRightToLeft(order.language()) ? PAPER - MARGIN - FRAME_WIDTH : MARGIN;
                        ink.frame(x, FOOT, FRAME_WIDTH, FRAME_HEIGHT);
                        ink.words(serial, x + FRAME_WIDTH / 2, FOOT + FRAME_HEIGHT - 3, SERIAL_SIZE, FRAME_WIDTH - 4);
                    }
                });
            }
            copies.writeTo(pdf);
        }
    }
}

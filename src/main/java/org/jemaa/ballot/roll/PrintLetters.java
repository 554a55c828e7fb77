package org.jemaa.ballot.roll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jemaa.ballot.NotStored;
import org.jemaa.ballot.OwnTransactions;
import org.jemaa.identity.CurrentAccount;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.process.BudgetBoard;
import org.jemaa.process.BudgetCard;
import org.jemaa.process.Phase;
import org.jemaa.shared.Answer;
import org.jemaa.shared.LocalText;
import org.jemaa.shared.NotFound;
import org.jemaa.shared.Refusal;
import org.jemaa.shared.Right;

/** The office orders letters for everybody who has no code yet, fetches them, and has them erased. */
@ApplicationScoped
@Right("ballot:manage-roll")
public class PrintLetters {

    /** For the text in each language that says where people vote on paper. */
    public static final int LONGEST_TEXT = 300;

    @Inject
    private RollDatabase database;
    @Inject
    private LetterPrints prints;
    @Inject
    private BoothAddress address;
    @Inject
    private BudgetBoard budgets;
    @Inject
    private CurrentMunicipality here;
    @Inject
    private CurrentAccount me;
    @Inject
    private Clock clock;

    /** @param desks where people vote on paper, or null; @param reached the address under which this server was reached, should none be set */
    public Answer<Void> order(String slug, LocalText desks, String reached) {
        BudgetCard budget = budget(slug);
        if (budget.timetable().isOver(Phase.VOTE, clock.instant())) {
            return Answer.refused(RollRefusal.ROLL_CLOSED);
        }
        if (desks != null && desks.longest() > LONGEST_TEXT) {
            return Answer.refused(List.of(Refusal.ofField("desks", RollRefusal.DESKS_TOO_LONG, LONGEST_TEXT)));
        }
        return commit(connection -> {
            int waiting = (int) (RollBoard.count(connection, budget.id()) - RollBoard.coded(connection, budget.id()));
            if (waiting == 0) {
                return Answer.refused(RollRefusal.NO_CODES_LEFT);
            }
            if (prints.latest(budget.id()).filter(print -> !print.isFinished()).isPresent()) {
                return Answer.refused(RollRefusal.LETTERS_IN_THE_MAKING);
            }
            LetterPrints.add(connection, budget.id(), account(), clock.instant(), address.of(here.card(), slug, reached), desks, waiting);
            return Answer.accepted(null);
        });
    }

    public Optional<LetterPrint> latest(String slug) {
        return prints.latest(budget(slug).id());
    }

    /** Finished letters that wait to be written to whoever fetches them. */
    public interface File {

        String fileName();

        void writeTo(OutputStream zip) throws IOException;
    }

    public Answer<File> fetch(String slug) {
        Optional<LetterPrint> ready = prints.latest(budget(slug).id()).filter(LetterPrint::isReady);
        if (ready.isEmpty()) {
            return Answer.refused(RollRefusal.NO_LETTERS_READY);
        }
        long account = account();
        return Answer.accepted(new File() {
            @Override
            public String fileName() {
                return "letters-" + slug + "-" + ready.get().id() + ".zip";
            }

            @Override
            public void writeTo(OutputStream zip) throws IOException {
                write(ready.get(), zip);
                commit(connection -> {
                    LetterPrints.fetched(connection, ready.get(), account, clock.instant());
                    return null;
                });
            }
        });
    }

    public Answer<Void> erase(String slug) {
        Optional<LetterPrint> ready = prints.latest(budget(slug).id()).filter(LetterPrint::isReady);
        if (ready.isEmpty()) {
            return Answer.refused(RollRefusal.NO_LETTERS_READY);
        }
        return commit(connection -> {
            LetterPrints.erase(connection, ready.get().id(), clock.instant());
            return Answer.accepted(null);
        });
    }

    /** One part after the other, so that memory holds one. */
    private void write(LetterPrint print, OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out);
        zip.setLevel(Deflater.BEST_SPEED);
        Optional<LetterPrints.Part> part = prints.part(print, 1);
        while (part.isPresent()) {
            String district = part.get().district() == null ? "" : "-" + part.get().district();
            zip.putNextEntry(new ZipEntry(String.format("letters-%04d%s.pdf", part.get().number(), district)));
            zip.write(part.get().pdf());
            zip.closeEntry();
            part = prints.part(print, part.get().number() + 1);
        }
        zip.finish();
    }

    private BudgetCard budget(String slug) {
        return budgets.find(here.id(), slug).orElseThrow(() -> new NotFound("budget " + slug));
    }

    private long account() {
        return me.find().orElseThrow().id().value();
    }

    private <T> T commit(OwnTransactions.Work<T> work) {
        try {
            return database.commit(work);
        } catch (SQLException e) {
            throw new NotStored(e);
        }
    }
}

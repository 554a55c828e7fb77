package org.jemaa.ballot.roll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jemaa.ballot.NotStored;
import org.jemaa.ballot.RollChanged;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.municipality.MunicipalityCard;
import org.jemaa.process.BudgetBoard;
import org.jemaa.process.BudgetCard;
import org.jemaa.process.Phase;
import org.jemaa.shared.NotFound;
import org.jemaa.shared.Refusal;
import org.jemaa.shared.Right;

/**
 * The office hands in its list of voters. The whole file is read and checked first; only a file without a problem reaches the
 * database, in one transaction. A later file adds and corrects, and takes nobody off.
 */
@ApplicationScoped
@Right("ballot:manage-roll")
public class ImportRoll {

    /** So many are named at most; a file with more of them may hold further ones. */
    public static final int MOST_PROBLEMS = RollCsv.MOST_PROBLEMS;

    private static final Logger LOG = Logger.getLogger(ImportRoll.class.getName());

    @Inject
    private RollDatabase database;
    @Inject
    private RollKeys keys;
    @Inject
    private BudgetBoard budgets;
    @Inject
    private CurrentMunicipality here;
    @Inject
    private Clock clock;
    @Inject
    private Event<RollChanged> changed;
    private final SecureRandom random = new SecureRandom();

    /** What came of a file. */
    public sealed interface Outcome {

        record Imported(long added, long total) implements Outcome {
        }

        /** Nothing was changed. */
        record NotImported(List<RollProblem> problems) implements Outcome {
        }
    }

    /** @param slug of the budget whose vote it is, in the municipality of the request */
    public Outcome handle(String slug, InputStream csv) throws IOException {
        BudgetCard budget = budgets.find(here.id(), slug).orElseThrow(() -> new NotFound("budget " + slug));
        if (budget.timetable().isOver(Phase.VOTE, clock.instant())) {
            return new Outcome.NotImported(List.of(new RollProblem(0, Refusal.of(RollRefusal.ROLL_CLOSED))));
        }
        Outcome outcome = take(here.card(), budget, csv);
        if (outcome instanceof Outcome.Imported) {
            changed.fire(new RollChanged(budget.id()));
        }
        return outcome;
    }

    /** For those who act without a request, such as the demonstration. */
    Outcome take(MunicipalityCard municipality, BudgetCard budget, InputStream csv) throws IOException {
        Path copy = Files.createTempFile("roll-", ".csv");
        try {
            List<RollProblem> problems;
            try (OutputStream out = Files.newOutputStream(copy)) {
                problems = reader(municipality, budget).read(new Copying(csv, out), entry -> { });
            }
            return problems.isEmpty() ? put(municipality, budget, copy) : new Outcome.NotImported(problems);
        } finally {
            delete(copy);
        }
    }

    private Outcome put(MunicipalityCard municipality, BudgetCard budget, Path copy) {
        try {
            return database.commit(connection -> {
                var writer = new RollWriter(connection, municipality.id(), budget.id(), keys, random);
                try (InputStream again = Files.newInputStream(copy)) {
                    reader(municipality, budget).read(again, writer::put);
                    return new Outcome.Imported(writer.flush(), RollBoard.count(connection, budget.id()));
                } catch (RollWriter.Interrupted e) {
                    throw e.reason();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (RollWriter.Refused no) {
            return new Outcome.NotImported(no.problems());
        } catch (SQLException e) {
            throw new NotStored(e);
        }
    }

    private RollCsv reader(MunicipalityCard municipality, BudgetCard budget) {
        return new RollCsv(code -> municipality.districtByCode(code).isPresent(), municipality.languages(),
            LocalDate.ofInstant(clock.instant(), municipality.zone()), RollColleges.of(budget, municipality.zone()));
    }

    private static void delete(Path copy) {
        try {
            Files.delete(copy);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "an uploaded roll could not be deleted: " + copy, e);
        }
    }

    /** Keeps what passes, so that a file from the network is read only once. */
    private static final class Copying extends FilterInputStream {

        private final OutputStream copy;

        private Copying(InputStream in, OutputStream copy) {
            super(in);
            this.copy = copy;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            if (one >= 0) {
                copy.write(one);
            }
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            if (read > 0) {
                copy.write(into, from, read);
            }
            return read;
        }
    }
}

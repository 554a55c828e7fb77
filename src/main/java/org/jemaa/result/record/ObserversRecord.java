package org.jemaa.result.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jemaa.identity.CurrentAccount;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.process.BudgetBoard;
import org.jemaa.process.BudgetCard;
import org.jemaa.result.ResultBoard;
import org.jemaa.result.ResultCard;
import org.jemaa.shared.Answer;
import org.jemaa.shared.NotFound;
import org.jemaa.shared.Right;

/**
 * The record with the full leaves, for observers and auditors who gave their undertaking for that vote. It is written anew for each, into
 * a file that only this server's account can read and that is gone once it was sent; and each time is noted.
 */
@ApplicationScoped
@Right("observation:read-leaves")
public class ObserversRecord {

    private static final int AT_ONCE = 2;

    @Inject
    private WriteRecord write;
    @Inject
    private Undertakings undertakings;
    @Inject
    private BudgetBoard budgets;
    @Inject
    private ResultBoard results;
    @Inject
    private CurrentMunicipality here;
    @Inject
    private CurrentAccount me;
    @Inject
    private Clock clock;
    private final Semaphore writing = new Semaphore(AT_ONCE, true);

    /** Accepted with a file that the caller sends and deletes. */
    @Transactional
    public Answer<Path> handle(String slug) {
        BudgetCard budget = budgets.find(here.id(), slug).orElseThrow(() -> new NotFound("budget " + slug));
        ResultCard result = results.published(budget.id()).orElseThrow(() -> new NotFound("result " + slug));
        Optional<Undertaking> given = undertakings.of(budget.id(), me.find().orElseThrow().id());
        if (given.isEmpty()) {
            return Answer.refused(RecordRefusal.NO_UNDERTAKING);
        }
        writing.acquireUninterruptibly();
        try {
            var record = RecordOnDisk.make("jemaa-leaves-", out -> write.write(budget, result, true, out));
            undertakings.note(new RecordDownload(given.get(), clock.instant(), HexFormat.of().parseHex(record.seal())));
            return Answer.accepted(record.file());
        } finally {
            writing.release();
        }
    }
}

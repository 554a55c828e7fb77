package org.jemaa.result.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.process.BudgetBoard;
import org.jemaa.process.BudgetCard;
import org.jemaa.process.BudgetId;
import org.jemaa.result.ResultBoard;
import org.jemaa.result.ResultCard;
import org.jemaa.shared.NotFound;
import org.jemaa.shared.Right;

/**
 * The record that everybody may have once a result is published. It is written once on each server, into a file that goes away with the
 * server: so a reader with a slow line keeps no connection of the box, and asking again costs nothing.
 */
@ApplicationScoped
@Right(Right.ANYONE)
public class PublicRecord {

    @Inject
    private WriteRecord write;
    @Inject
    private BudgetBoard budgets;
    @Inject
    private ResultBoard results;
    @Inject
    private CurrentMunicipality here;
    private final Map<BudgetId, Kept> kept = new ConcurrentHashMap<>();

    /** @param seal SHA-256 of the file */
    public record Kept(Path file, long size, String seal) {
    }

    /** @throws NotFound until the result is published */
    public Kept of(String slug) {
        BudgetCard budget = budgets.find(here.id(), slug).orElseThrow(() -> new NotFound("budget " + slug));
        ResultCard result = results.published(budget.id()).orElseThrow(() -> new NotFound("result " + slug));
        return kept.compute(budget.id(), (any, known) -> known != null && Files.exists(known.file()) ? known : make(budget, result));
    }

    private Kept make(BudgetCard budget, ResultCard result) {
        var record = RecordOnDisk.make("jemaa-record-", out -> write.write(budget, result, false, out));
        return new Kept(record.file(), record.size(), record.seal());
    }
}

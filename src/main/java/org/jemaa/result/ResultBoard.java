package org.jemaa.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jemaa.process.BudgetId;
import org.jemaa.result.files.PublishedFile;
import org.jemaa.shared.Right;

/** Results for pages: published ones for everybody, counted ones for those who may count. */
@ApplicationScoped
@Right(Right.ANYONE)
public class ResultBoard {

    @Inject
    private Results results;

    /** Empty until the result is published. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<ResultCard> published(BudgetId budget) {
        return results.card(budget).filter(ResultCard::isPublished);
    }

    /** Also before it is published. */
    @Right("result:count")
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<ResultCard> counted(BudgetId budget) {
        return results.card(budget);
    }

    /** Of these budgets, those that are counted, each with whether its result is public. */
    @Right("result:count")
    @Transactional(Transactional.TxType.SUPPORTS)
    public Map<BudgetId, Boolean> isPublished(List<BudgetId> those) {
        return results.isPublished(those);
    }

    /** A file of a published result. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<PublishedFile> file(BudgetId budget, String name) {
        return results.file(budget, name);
    }
}

package org.jemaa.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jemaa.process.BudgetId;
import org.jemaa.result.files.PublishedFile;

@ApplicationScoped
class Results {

    @PersistenceContext(unitName = "jemaa")
    private EntityManager em;

    Optional<CountedVote> of(BudgetId budget) {
        return em.createQuery("select v from CountedVote v where v.budgetId = :budget", CountedVote.class)
            .setParameter("budget", budget.value()).getResultStream().findFirst();
    }

    /** The same, held until the transaction ends: whoever comes second waits and sees what the first did. */
    Optional<CountedVote> take(BudgetId budget) {
        return em.createQuery("select v from CountedVote v where v.budgetId = :budget", CountedVote.class)
            .setParameter("budget", budget.value()).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst();
    }

    void add(CountedVote vote, List<PublishedFile> files) {
        em.persist(vote);
        em.flush();
        files.forEach(file -> em.persist(new ResultFile(vote.id(), file)));
    }

    Optional<ResultCard> card(BudgetId budget) {
        return of(budget).map(vote -> vote.card(files(vote)));
    }

    Map<BudgetId, Boolean> isPublished(List<BudgetId> budgets) {
        if (budgets.isEmpty()) {
            return Map.of();
        }
        return em.createQuery("select v from CountedVote v where v.budgetId in :budgets", CountedVote.class)
            .setParameter("budgets", budgets.stream().map(BudgetId::value).toList()).getResultStream()
            .collect(Collectors.toMap(CountedVote::budget, CountedVote::isPublished));
    }

    Optional<PublishedFile> file(BudgetId budget, String name) {
        return em.createQuery("select f from ResultFile f, CountedVote v where v.id = f.countId and v.budgetId = :budget and f.name = :name"
            + " and v.publishedAt is not null", ResultFile.class)
            .setParameter("budget", budget.value()).setParameter("name", name).getResultStream().findFirst().map(ResultFile::file);
    }

    private List<ResultCard.FileCard> files(CountedVote vote) {
        return em.createQuery("select f.name, f.mediaType, f.size, f.seal from ResultFile f where f.countId = :count order by f.id", Object[].class)
            .setParameter("count", vote.id()).getResultStream()
            .map(row -> new ResultCard.FileCard((String) row[0], (String) row[1], (Integer) row[2], (String) row[3])).toList();
    }
}

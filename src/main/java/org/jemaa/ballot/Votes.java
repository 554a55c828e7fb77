package org.jemaa.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.jemaa.process.BudgetId;

@ApplicationScoped
class Votes {

    @PersistenceContext(unitName = "jemaa")
    private EntityManager em;

    Optional<Vote> of(BudgetId budget) {
        return Optional.ofNullable(em.find(Vote.class, budget.value()));
    }

    /** Of every vote that has a ballot, the newest first. */
    List<BudgetId> all() {
        return em.createQuery("SELECT v.budgetId FROM Vote v ORDER BY v.budgetId DESC", Long.class).getResultList().stream().map(BudgetId::new).toList();
    }

    /** The vote for a change: nobody else changes it until this transaction ends. */
    Optional<Vote> take(BudgetId budget) {
        return Optional.ofNullable(em.find(Vote.class, budget.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    void add(Vote vote) {
        em.persist(vote);
        em.flush();
    }
}

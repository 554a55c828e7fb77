package org.jemaa.result.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.jemaa.identity.AccountId;
import org.jemaa.process.BudgetId;

@ApplicationScoped
class Undertakings {

    @PersistenceContext(unitName = "jemaa")
    private EntityManager em;

    /** In the wording of today. */
    Optional<Undertaking> of(BudgetId budget, AccountId who) {
        return em.createQuery("select u from Undertaking u where u.budgetId = :budget and u.accountId = :who and u.version = :version", Undertaking.class)
            .setParameter("budget", budget.value()).setParameter("who", who.value()).setParameter("version", Undertaking.VERSION).getResultStream().findFirst();
    }

    void add(Undertaking undertaking) {
        em.persist(undertaking);
        em.flush();
    }

    void note(RecordDownload download) {
        em.persist(download);
    }

    long downloads(Undertaking undertaking) {
        return em.createQuery("select count(d) from RecordDownload d where d.undertakingId = :id", Long.class).setParameter("id", undertaking.id())
            .getSingleResult();
    }
}

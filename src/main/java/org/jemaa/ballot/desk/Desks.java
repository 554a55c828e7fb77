package org.jemaa.ballot.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.jemaa.municipality.MunicipalityId;
import org.jemaa.process.BudgetId;

@ApplicationScoped
class Desks {

    @PersistenceContext(unitName = "jemaa")
    private EntityManager em;

    List<Desk> of(BudgetId vote) {
        return em.createQuery("select d from Desk d where d.budgetId = :vote order by d.number", Desk.class).setParameter("vote", vote.value()).getResultList();
    }

    /** Those that somebody serves in a municipality, the newest vote first. */
    List<Desk> servedBy(MunicipalityId municipality, long account) {
        return em.createQuery("select distinct d from Desk d join d.officers o where d.municipalityId = :municipality and o.account = :account"
            + " order by d.budgetId desc, d.number", Desk.class).setParameter("municipality", municipality.value()).setParameter("account", account)
            .setMaxResults(100).getResultList();
    }

    Optional<Desk> find(BudgetId vote, int number) {
        return em.createQuery("select d from Desk d where d.budgetId = :vote and d.number = :number", Desk.class)
            .setParameter("vote", vote.value()).setParameter("number", number).getResultStream().findFirst();
    }

    /** The desk for a change: nobody else changes it or its sheets until this transaction ends. */
    Optional<Desk> take(BudgetId vote, int number) {
        return find(vote, number).map(desk -> {
            em.refresh(desk, LockModeType.PESSIMISTIC_WRITE);
            return desk;
        });
    }

    /** The votes that have desks. */
    List<BudgetId> votes() {
        return em.createQuery("select distinct d.budgetId from Desk d", Long.class).getResultList().stream().map(BudgetId::new).toList();
    }

    void add(Desk desk) {
        em.persist(desk);
        em.flush();
    }
}

package org.jemaa.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jemaa.municipality.MunicipalityId;

@ApplicationScoped
class Budgets {

    @PersistenceContext(unitName = "jemaa")
    private EntityManager em;

    Optional<Budget> find(MunicipalityId municipality, String slug) {
        return em.createQuery("select b from Budget b where b.municipalityId = :municipality and b.slug = :slug", Budget.class)
            .setParameter("municipality", municipality.value()).setParameter("slug", slug).getResultStream().findFirst();
    }

    /** The budget for a change: nobody else changes it until this transaction ends. */
    Optional<Budget> take(MunicipalityId municipality, String slug) {
        return find(municipality, slug).map(budget -> {
            hold(budget.id());
            em.refresh(budget);
            return budget;
        });
    }

    void hold(BudgetId id) {
        em.createNativeQuery("select id from process_budget where id = ?1 for update").setParameter(1, id.value()).getSingleResult();
    }

    Optional<Budget> byId(BudgetId id) {
        return Optional.ofNullable(em.find(Budget.class, id.value()));
    }

    List<Budget> list(MunicipalityId municipality) {
        return em.createQuery("select b from Budget b where b.municipalityId = :municipality order by b.id desc", Budget.class)
            .setParameter("municipality", municipality.value()).setMaxResults(200).getResultList();
    }

    Budget save(Budget budget) {
        em.persist(budget);
        em.flush();
        return budget;
    }

    /** Openings and closings of published budgets whose instant has passed and that nobody announced yet, oldest first. */
    @SuppressWarnings("unchecked")
    List<PhaseDue> due(Instant now) {
        List<Object[]> rows = em.createNativeQuery("select d.budget_id, d.phase, d.opening, d.due_at from ("
            + "select p.budget_id, p.phase, 1 as opening, p.opens_at as due_at from process_phase p join process_budget b on b.id = p.budget_id"
            + " where p.opening_announced_at is null and p.opens_at <= ?1 and b.published_at is not null"
            + " union all "
            + "select p.budget_id, p.phase, 0, p.closes_at from process_phase p join process_budget b on b.id = p.budget_id"
            + " where p.closing_announced_at is null and p.closes_at <= ?1 and b.published_at is not null"
            + ") d order by d.due_at, d.opening limit 500")
            .setParameter(1, BudgetPhase.utc(now)).getResultList();
        return rows.stream().map(PhaseDue::ofRow).toList();
    }

    /** Extensions that nobody announced yet, the oldest first. */
    List<ExtensionDue> extensionsDue() {
        List<Object[]> rows = em.createQuery("select e.id, e.budget.id, e from BudgetExtension e where e.announcedAt is null order by e.id", Object[].class)
            .setMaxResults(500).getResultList();
        return rows.stream().map(row -> new ExtensionDue((Long) row[0], new BudgetId((Long) row[1]), ((BudgetExtension) row[2]).card())).toList();
    }

    /** True for the one caller who may announce it. */
    boolean claim(ExtensionDue due, Instant now) {
        return em.createNativeQuery("update process_extension set announced_at = ?1 where id = ?2 and announced_at is null")
            .setParameter(1, BudgetPhase.utc(now)).setParameter(2, due.id()).executeUpdate() == 1;
    }

    /** True for the one caller who may announce it: the row is marked in the caller's transaction. */
    boolean claim(PhaseDue due, Instant now) {
        String column = due.opening() ? "opening_announced_at" : "closing_announced_at";
        String instant = due.opening() ? "opens_at" : "closes_at";
        return em.createNativeQuery("update process_phase set " + column + " = ?1 where budget_id = ?2 and phase = ?3 and " + column + " is null and "
            + instant + " <= ?1").setParameter(1, BudgetPhase.utc(now)).setParameter(2, due.budget().value())
            .setParameter(3, due.phase().name()).executeUpdate() == 1;
    }
}

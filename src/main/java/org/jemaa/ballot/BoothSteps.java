package org.jemaa.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jemaa.process.BudgetId;

/** The sums of booth visits. */
@ApplicationScoped
class BoothSteps {

    @PersistenceContext(unitName = "jemaa")
    private EntityManager em;

    void add(BudgetId vote, LocalDate day, BoothStep step, long visits) {
        em.createNativeQuery("INSERT INTO ballot_step (budget_id, day, step, visits) VALUES (?, ?, ?, ?) ON DUPLICATE KEY UPDATE visits = visits + ?")
            .setParameter(1, vote.value()).setParameter(2, java.sql.Date.valueOf(day)).setParameter(3, step.name()).setParameter(4, visits)
            .setParameter(5, visits).executeUpdate();
    }

    @SuppressWarnings("unchecked")
    Map<BoothStep, Long> totals(BudgetId vote) {
        var totals = new EnumMap<BoothStep, Long>(BoothStep.class);
        ((List<Object[]>) em.createNativeQuery("SELECT step, SUM(visits) FROM ballot_step WHERE budget_id = ? GROUP BY step").setParameter(1, vote.value())
            .getResultList()).forEach(row -> totals.put(BoothStep.valueOf((String) row[0]), ((Number) row[1]).longValue()));
        return totals;
    }
}

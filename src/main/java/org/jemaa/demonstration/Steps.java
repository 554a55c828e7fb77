package org.jemaa.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Which steps of the demonstration are done, so that a start after a crash goes on where the last one stopped. */
@ApplicationScoped
class Steps {

    @PersistenceContext(unitName = "jemaa")
    private EntityManager em;

    /** Does the work and marks it done in one transaction, unless it is done. */
    @Transactional
    void once(String step, Runnable work) {
        if (isDone(step)) {
            return;
        }
        work.run();
        em.createNativeQuery("insert into demonstration_step (name) values (?1)").setParameter(1, step).executeUpdate();
    }

    boolean isDone(String step) {
        return !em.createNativeQuery("select name from demonstration_step where name = ?1").setParameter(1, step).getResultList().isEmpty();
    }
}

package org.jemaa.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;

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

    /** What a step left for the next one, so that a start after a crash finds it; empty once it is dropped. */
    @Transactional
    void keep(String step, String what) {
        em.createNativeQuery("insert into demonstration_step (name, kept) values (?1, ?2)").setParameter(1, step).setParameter(2, what).executeUpdate();
    }

    Optional<String> kept(String step) {
        return em.createNativeQuery("select kept from demonstration_step where name = ?1 and kept is not null").setParameter(1, step)
            .getResultStream().findFirst().map(Object::toString);
    }

    @Transactional
    void drop(String step) {
        em.createNativeQuery("update demonstration_step set kept = null where name = ?1").setParameter(1, step).executeUpdate();
    }

    boolean isDone(String step) {
        return !em.createNativeQuery("select name from demonstration_step where name = ?1").setParameter(1, step).getResultList().isEmpty();
    }
}

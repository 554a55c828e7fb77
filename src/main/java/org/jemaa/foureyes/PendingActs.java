package org.jemaa.foureyes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jemaa.municipality.MunicipalityId;

@ApplicationScoped
class PendingActs {

    private static final int MOST = 200;

    @PersistenceContext(unitName = "jemaa")
    private EntityManager em;

    Optional<PendingAct> find(MunicipalityId municipality, ActId id) {
        return em.createQuery("select a from PendingAct a where a.id = :id and a.municipalityId = :municipality", PendingAct.class)
            .setParameter("id", id.value()).setParameter("municipality", municipality.value()).getResultStream().findFirst();
    }

    /** The act for a decision: nobody else decides about it until this transaction ends. */
    Optional<PendingAct> take(MunicipalityId municipality, ActId id) {
        return find(municipality, id).map(act -> {
            em.refresh(act, LockModeType.PESSIMISTIC_WRITE);
            return act;
        });
    }

    /** What of that kind waits about that subject, also when its time is over. */
    Optional<PendingAct> waiting(MunicipalityId municipality, String kind, String subject) {
        return em.createQuery("select a from PendingAct a where a.waiting = :waiting", PendingAct.class)
            .setParameter("waiting", PendingAct.waitingAs(municipality, kind, subject)).setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultStream().findFirst();
    }

    List<PendingAct> waiting(MunicipalityId municipality, Instant now) {
        return em.createQuery("select a from PendingAct a where a.municipalityId = :municipality and a.waiting is not null and a.expiresAt > :now"
            + " order by a.expiresAt", PendingAct.class).setParameter("municipality", municipality.value())
            .setParameter("now", LocalDateTime.ofInstant(now, ZoneOffset.UTC)).setMaxResults(MOST).getResultList();
    }

    List<PendingAct> newest(MunicipalityId municipality) {
        return em.createQuery("select a from PendingAct a where a.municipalityId = :municipality order by a.id desc", PendingAct.class)
            .setParameter("municipality", municipality.value()).setMaxResults(MOST).getResultList();
    }

    void add(PendingAct act) {
        em.persist(act);
        em.flush();
    }

    void flush() {
        em.flush();
    }
}

package org.jemaa.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jemaa.identity.AccountCard;
import org.jemaa.process.BudgetCard;
import org.jemaa.process.BudgetId;
import org.jemaa.shared.Answer;
import org.jemaa.shared.Refusal;

/** The counts that were asked for. Each change is a transaction of its own, so that it stands whatever becomes of this server. */
@ApplicationScoped
class CountJobs {

    /** How long a server may be silent before another takes its count up. */
    static final Duration LEASE = Duration.ofSeconds(30);

    @PersistenceContext(unitName = "jemaa")
    private EntityManager em;
    private final String server = UUID.randomUUID().toString();

    /** The job that counts this vote: a new one, or the one that waits or runs already. */
    @Transactional(TxType.REQUIRES_NEW)
    long ask(BudgetCard budget, AccountCard by, Instant now) {
        em.createNativeQuery("insert ignore into result_count_job (budget_id, municipality_id, slug, asked_by, asker, asked_at, percent, attempts, running)"
            + " values (?1, ?2, ?3, ?4, ?5, ?6, 0, 0, ?1)").setParameter(1, budget.id().value()).setParameter(2, budget.municipality().value())
            .setParameter(3, budget.slug()).setParameter(4, by.id().value()).setParameter(5, by.displayName()).setParameter(6, utc(now)).executeUpdate();
        return ((Number) em.createNativeQuery("select max(id) from result_count_job where budget_id = ?1").setParameter(1, budget.id().value())
            .getSingleResult()).longValue();
    }

    /** True for the one server that counts from now on: nobody does, or whoever did has been silent for too long. */
    @Transactional(TxType.REQUIRES_NEW)
    boolean claim(long job, Instant now) {
        return claim(job, server, now);
    }

    @Transactional(TxType.REQUIRES_NEW)
    boolean claim(long job, String by, Instant now) {
        return em.createNativeQuery("update result_count_job set server = ?1, heartbeat_at = ?2, percent = 0, attempts = attempts + 1"
            + " where id = ?3 and ended_at is null and (server is null or heartbeat_at < ?4)").setParameter(1, by).setParameter(2, utc(now))
            .setParameter(3, job).setParameter(4, utc(now.minus(LEASE))).executeUpdate() == 1;
    }

    /** This server still counts. */
    @Transactional(TxType.REQUIRES_NEW)
    void beat(long job, int percent, Instant now) {
        em.createNativeQuery("update result_count_job set heartbeat_at = ?1, percent = ?2 where id = ?3 and server = ?4 and ended_at is null")
            .setParameter(1, utc(now)).setParameter(2, percent).setParameter(3, job).setParameter(4, server).executeUpdate();
    }

    /** Ended here; where another server took it up in the meantime, its end counts. */
    @Transactional(TxType.REQUIRES_NEW)
    void end(long job, CountJobCard.Ended ended) {
        var yes = ended.answer() instanceof Answer.Accepted<CountVote.Counted> accepted ? accepted.value() : null;
        Refusal no = ended.answer() == null || yes != null ? null : ended.answer().refusals().get(0);
        em.createNativeQuery("update result_count_job set ended_at = ?1, winners = ?2, again = ?3, refusal = ?4, refusal_words = ?5, fault = ?6, running = null"
            + " where id = ?7 and server = ?8 and ended_at is null").setParameter(1, utc(ended.at()))
            .setParameter(2, yes == null ? null : yes.winners()).setParameter(3, yes == null ? null : yes.again())
            .setParameter(4, no == null ? null : no.code())
            .setParameter(5, no == null ? null : no.arguments().stream().map(String::valueOf).collect(Collectors.joining(" ")))
            .setParameter(6, ended.fault()).setParameter(7, job).setParameter(8, server).executeUpdate();
    }

    Optional<CountJob> find(long job) {
        return em.createQuery("select j from CountJob j where j.id = :job", CountJob.class).setParameter("job", job).getResultStream().findFirst();
    }

    Optional<CountJob> newest(BudgetId budget) {
        return em.createQuery("select j from CountJob j where j.budgetId = :budget order by j.id desc", CountJob.class)
            .setParameter("budget", budget.value()).setMaxResults(1).getResultStream().findFirst();
    }

    /** Jobs for which no server speaks: the one that counted is gone, or none began. */
    List<CountJob> abandoned(Instant now) {
        return em.createQuery("select j from CountJob j where j.endedAt is null and coalesce(j.heartbeatAt, j.askedAt) < :silent order by j.id", CountJob.class)
            .setParameter("silent", utc(now.minus(LEASE))).setMaxResults(20).getResultList();
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}

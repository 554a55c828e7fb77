package org.jemaa.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Notes that one can vote, for every vote that runs. Where the note before is older than a minute, no server could say so in between:
 * that time is kept as an outage of the vote, whichever server finds it. Called by the servers themselves.
 */
@ApplicationScoped
class Heartbeats {

    static final Duration SHORTEST_OUTAGE = Duration.ofMinutes(1);

    @PersistenceContext(unitName = "jemaa")
    private EntityManager em;

    private record Watched(long budget, Instant opens, Instant closes, Instant last, Instant announced) {

        static Watched ofRow(Object[] row) {
            return new Watched(((Number) row[0]).longValue(), instant(row[1]), instant(row[2]), instant(row[3]), instant(row[4]));
        }

        /** Until now, or until the vote closed. */
        Outage silence(Instant now) {
            return new Outage(since(now), now.isBefore(closes) ? now : closes);
        }

        /** A vote that nobody looked at yet is silent since it opened, unless a server was there in time to announce that. */
        private Instant since(Instant now) {
            if (last != null) {
                return last.isBefore(opens) ? opens : last;
            }
            return announced == null || announced.isAfter(opens.plus(SHORTEST_OUTAGE)) ? opens : now;
        }
    }

    /** Everything was found in order at this moment. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void beat(Instant now) {
        for (Watched vote : watched(now)) {
            Outage silence = vote.silence(now);
            if (Duration.between(silence.from(), silence.to()).compareTo(SHORTEST_OUTAGE) >= 0) {
                em.createNativeQuery("insert ignore into process_outage (budget_id, from_at, to_at) values (?1, ?2, ?3)").setParameter(1, vote.budget())
                    .setParameter(2, BudgetPhase.utc(silence.from())).setParameter(3, BudgetPhase.utc(silence.to())).executeUpdate();
            }
            if (now.isBefore(vote.closes())) {
                em.createNativeQuery("insert into process_heartbeat (budget_id, last_at) values (?1, ?2)"
                    + " on duplicate key update last_at = greatest(last_at, values(last_at))").setParameter(1, vote.budget())
                    .setParameter(2, BudgetPhase.utc(now)).executeUpdate();
            } else {
                em.createNativeQuery("delete from process_heartbeat where budget_id = ?1").setParameter(1, vote.budget()).executeUpdate();
            }
        }
    }

    /** Votes that run, and those that closed since somebody last looked. */
    @SuppressWarnings("unchecked")
    private List<Watched> watched(Instant now) {
        List<Object[]> rows = em.createNativeQuery("select p.budget_id, p.opens_at, p.closes_at, h.last_at, p.opening_announced_at from process_phase p"
            + " join process_budget b on b.id = p.budget_id left join process_heartbeat h on h.budget_id = p.budget_id"
            + " where p.phase = 'VOTE' and b.published_at is not null and p.opens_at <= ?1 and (p.closes_at > ?1 or h.budget_id is not null) limit 500")
            .setParameter(1, BudgetPhase.utc(now)).getResultList();
        return rows.stream().map(Watched::ofRow).toList();
    }

    List<VoteOutage> outages(List<BudgetId> budgets) {
        return budgets.isEmpty() ? List.of() : em.createQuery("select o from VoteOutage o where o.budgetId in :budgets order by o.fromAt", VoteOutage.class)
            .setParameter("budgets", budgets.stream().map(BudgetId::value).toList()).setMaxResults(1_000).getResultList();
    }

    private static Instant instant(Object column) {
        return column == null ? null : (column instanceof Timestamp stamp ? stamp.toLocalDateTime() : (LocalDateTime) column).toInstant(ZoneOffset.UTC);
    }
}

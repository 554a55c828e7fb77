package org.jemaa.ballot.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jemaa.ballot.box.Sheet;
import org.jemaa.process.BudgetId;

@ApplicationScoped
class ReadSheets {

    @PersistenceContext(unitName = "jemaa")
    private EntityManager em;

    /** How far the sheets of a desk are; {@code agreed} those in the box, by reason. */
    record Count(Map<Agreement.State, Integer> open, Map<Sheet.Reason, Integer> agreed, int onTheWay) {
    }

    Optional<ReadSheet> find(long desk, int serial) {
        return em.createQuery("select s from ReadSheet s where s.deskId = :desk and s.serial = :serial", ReadSheet.class)
            .setParameter("desk", desk).setParameter("serial", serial).getResultStream().findFirst();
    }

    /** The sheet for a change, as it is now: whoever asks holds the desk already, so that nobody else reads one of its sheets meanwhile. */
    Optional<ReadSheet> take(long desk, int serial) {
        return find(desk, serial).map(sheet -> {
            em.refresh(sheet, LockModeType.PESSIMISTIC_WRITE);
            return sheet;
        });
    }

    List<ReadSheet> in(long desk, Agreement.State state) {
        return em.createQuery("select s from ReadSheet s where s.deskId = :desk and s.state = :state order by s.serial", ReadSheet.class)
            .setParameter("desk", desk).setParameter("state", state).getResultList();
    }

    /** The last sheets that somebody read, the newest first. */
    List<ReadSheet> lastOf(long desk, long officer, int most) {
        return em.createQuery("select s from ReadSheet s join s.keyings k where s.deskId = :desk and k.officer = :officer order by k.keyedAt desc, s.serial desc",
            ReadSheet.class).setParameter("desk", desk).setParameter("officer", officer).setMaxResults(most).getResultList();
    }

    /** Agreed, and not known to be in the box. */
    List<ReadSheet> onTheWay(BudgetId vote, int most) {
        return em.createQuery("select s from ReadSheet s, Desk d where d.id = s.deskId and d.budgetId = :vote and s.state = :agreed and s.inBox = false"
            + " order by s.id", ReadSheet.class).setParameter("vote", vote.value()).setParameter("agreed", Agreement.State.AGREED)
            .setMaxResults(most).getResultList();
    }

    /** By desk, for all desks of a vote at once. */
    Map<Long, Count> counts(BudgetId vote) {
        var counts = new HashMap<Long, Count>();
        for (Object[] row : em.createQuery("select s.deskId, s.state, s.reason, s.inBox, count(s) from ReadSheet s, Desk d where d.id = s.deskId"
            + " and d.budgetId = :vote group by s.deskId, s.state, s.reason, s.inBox", Object[].class).setParameter("vote", vote.value()).getResultList()) {
            Count count = counts.computeIfAbsent((Long) row[0], desk -> none());
            int sheets = Math.toIntExact((Long) row[4]);
            if (row[1] != Agreement.State.AGREED) {
                count.open().merge((Agreement.State) row[1], sheets, Math::addExact);
            } else if ((Boolean) row[3]) {
                count.agreed().merge((Sheet.Reason) row[2], sheets, Math::addExact);
            } else {
                counts.put((Long) row[0], new Count(count.open(), count.agreed(), Math.addExact(count.onTheWay(), sheets)));
            }
        }
        return counts;
    }

    /** How many sheets are agreed, by desk and by the college whose ballot they are. */
    Map<Long, Map<Integer, Integer>> agreedByCollege(BudgetId vote) {
        var counts = new HashMap<Long, Map<Integer, Integer>>();
        for (Object[] row : em.createQuery("select s.deskId, k.college, count(s) from ReadSheet s, Desk d join d.stock k where d.id = s.deskId"
            + " and d.budgetId = :vote and s.state = :agreed and s.serial between k.first and k.last group by s.deskId, k.college", Object[].class)
            .setParameter("vote", vote.value()).setParameter("agreed", Agreement.State.AGREED).getResultList()) {
            counts.computeIfAbsent((Long) row[0], desk -> new HashMap<>()).put((Integer) row[1], Math.toIntExact((Long) row[2]));
        }
        return counts;
    }

    static Count none() {
        return new Count(new EnumMap<>(Agreement.State.class), new EnumMap<>(Sheet.Reason.class), 0);
    }

    void flush() {
        em.flush();
    }

    void add(ReadSheet sheet) {
        em.persist(sheet);
        em.flush();
    }
}

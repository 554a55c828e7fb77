package org.jemaa.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jemaa.identity.AccountId;
import org.jemaa.process.BudgetId;

@ApplicationScoped
class Proposals {

    private static final String CHOSEN = " from Proposal p where p.budgetId = :budget and p.state in :states"
        + " and (:place = -1 or :place = 0 and p.districtId is null or p.districtId = :place)";

    @PersistenceContext(unitName = "jemaa")
    private EntityManager em;

    Optional<Proposal> byId(ProposalId id) {
        return Optional.ofNullable(em.find(Proposal.class, id.value()));
    }

    Optional<BudgetId> budgetOf(ProposalId id) {
        return em.createQuery("select p.budgetId from Proposal p where p.id = :id", Long.class).setParameter("id", id.value())
            .getResultStream().findFirst().map(BudgetId::new);
    }

    /** @param place a district's number, 0 for the whole city, -1 for every place */
    List<Proposal> list(BudgetId budget, Collection<ProposalState> states, long place, int from, int most) {
        return choose("select p" + CHOSEN + " order by p.number desc", Proposal.class, budget, states, place)
            .setFirstResult(from).setMaxResults(most).getResultList();
    }

    long count(BudgetId budget, Collection<ProposalState> states, long place) {
        return choose("select count(p)" + CHOSEN, Long.class, budget, states, place).getSingleResult();
    }

    private <T> TypedQuery<T> choose(String query, Class<T> type, BudgetId budget, Collection<ProposalState> states, long place) {
        return em.createQuery(query, type).setParameter("budget", budget.value()).setParameter("states", states).setParameter("place", place);
    }

    /** Those of one state in the order in which they came. */
    List<Proposal> inOrder(BudgetId budget, ProposalState state) {
        return em.createQuery("select p from Proposal p where p.budgetId = :budget and p.state = :state order by p.number", Proposal.class)
            .setParameter("budget", budget.value()).setParameter("state", state).getResultList();
    }

    Map<ProposalState, Long> countByState(BudgetId budget) {
        var counts = new EnumMap<ProposalState, Long>(ProposalState.class);
        em.createQuery("select p.state, count(p) from Proposal p where p.budgetId = :budget group by p.state", Object[].class)
            .setParameter("budget", budget.value()).getResultList().forEach(row -> counts.put((ProposalState) row[0], (Long) row[1]));
        return counts;
    }

    Map<BudgetId, Long> countIn(Collection<BudgetId> budgets, ProposalState state) {
        var counts = new HashMap<BudgetId, Long>();
        if (!budgets.isEmpty()) {
            em.createQuery("select p.budgetId, count(p) from Proposal p where p.budgetId in :budgets and p.state = :state group by p.budgetId", Object[].class)
                .setParameter("budgets", budgets.stream().map(BudgetId::value).toList()).setParameter("state", state)
                .getResultList().forEach(row -> counts.put(new BudgetId((Long) row[0]), (Long) row[1]));
        }
        return counts;
    }

    long countBy(AccountId author, BudgetId budget) {
        return em.createQuery("select count(p) from Proposal p where p.budgetId = :budget and p.authorId = :author and p.state <> :withdrawn", Long.class)
            .setParameter("budget", budget.value()).setParameter("author", author.value())
            .setParameter("withdrawn", ProposalState.WITHDRAWN).getSingleResult();
    }

    int highestNumber(BudgetId budget) {
        Integer highest = em.createQuery("select max(p.number) from Proposal p where p.budgetId = :budget", Integer.class)
            .setParameter("budget", budget.value()).getSingleResult();
        return highest == null ? 0 : highest;
    }

    Set<String> references(BudgetId budget) {
        return new HashSet<>(em.createQuery("select p.reference from Proposal p where p.budgetId = :budget", String.class)
            .setParameter("budget", budget.value()).getResultList());
    }

    void add(Proposal proposal) {
        em.persist(proposal);
    }

    void write() {
        em.flush();
    }
}

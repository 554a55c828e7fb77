package org.jemaa.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.jemaa.proposal.ProposalId;

@ApplicationScoped
class Decisions {

    @PersistenceContext(unitName = "jemaa")
    private EntityManager em;

    /** The latest first. */
    List<Decision> of(ProposalId proposal) {
        return em.createQuery("select d from Decision d where d.proposalId = :proposal order by d.id desc", Decision.class)
            .setParameter("proposal", proposal.value()).setMaxResults(50).getResultList();
    }

    void add(Decision decision) {
        em.persist(decision);
    }
}

package org.jemaa.municipality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class Municipalities {

    @PersistenceContext(unitName = "jemaa")
    private EntityManager em;

    Optional<Municipality> bySlug(String slug) {
        return em.createQuery("select m from Municipality m where m.slug = :slug", Municipality.class)
            .setParameter("slug", slug).getResultStream().findFirst();
    }

    List<Municipality> all() {
        return em.createQuery("select m from Municipality m order by m.slug", Municipality.class).getResultList();
    }

    Municipality add(Municipality municipality) {
        em.persist(municipality);
        em.flush();
        return municipality;
    }
}

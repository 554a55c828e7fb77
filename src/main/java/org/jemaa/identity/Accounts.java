package org.jemaa.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jemaa.municipality.MunicipalityId;

@ApplicationScoped
class Accounts {

    @PersistenceContext(unitName = "jemaa")
    private EntityManager em;

    Optional<Account> byName(String name) {
        return em.createQuery("select a from Account a where a.name = :name", Account.class)
            .setParameter("name", normalised(name)).getResultStream().findFirst();
    }

    Optional<Account> byId(AccountId id) {
        return Optional.ofNullable(em.find(Account.class, id.value()));
    }

    List<Account> withRoleIn(MunicipalityId municipality) {
        return em.createQuery("select distinct a from Account a join a.grants g where g.municipality = :municipality order by a.name", Account.class)
            .setParameter("municipality", municipality.value()).setMaxResults(500).getResultList();
    }

    boolean anybodyIs(Role role) {
        return em.createQuery("select count(a) from Account a join a.grants g where g.role = :role", Long.class)
            .setParameter("role", role).getSingleResult() > 0;
    }

    Account add(Account account) {
        em.persist(account);
        em.flush();
        return account;
    }

    static String normalised(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}

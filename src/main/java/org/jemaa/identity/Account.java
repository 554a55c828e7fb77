package org.jemaa.identity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import org.jemaa.municipality.MunicipalityId;

/**
 * An account is opened by a person or by an administrator, gains and loses roles, may be closed, and is then kept without a
 * password so that what it did still has a name.
 */
@Entity
@Table(name = "identity_account")
class Account {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String name;
    @Column(name = "display_name")
    private String displayName;
    @Column(name = "password_hash")
    private String passwordHash;
    @Column(name = "opened_at")
    private LocalDateTime openedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "identity_grant", joinColumns = @JoinColumn(name = "account_id"))
    private Set<RoleGrant> grants = new HashSet<>();

    protected Account() {
    }

    Account(String name, String displayName, String passwordHash, Instant openedAt) {
        this.name = name;
        this.displayName = displayName;
        this.passwordHash = passwordHash;
        this.openedAt = LocalDateTime.ofInstant(openedAt, ZoneOffset.UTC);
    }

    String passwordHash() {
        return passwordHash;
    }

    void rehash(String newHash) {
        passwordHash = newHash;
    }

    void grant(Role role, MunicipalityId municipality) {
        grants.add(new RoleGrant(role, municipality));
    }

    void withdraw(Role role, MunicipalityId municipality) {
        grants.remove(new RoleGrant(role, municipality));
    }

    AccountCard card() {
        return new AccountCard(new AccountId(id), name, displayName, grants.stream().map(RoleGrant::card).toList());
    }
}

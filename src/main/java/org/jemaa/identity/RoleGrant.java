package org.jemaa.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;
import org.jemaa.municipality.MunicipalityId;

/** A role in a municipality; municipality 0 stands for the whole installation, because a key column cannot be empty. */
@Embeddable
class RoleGrant {

    @Enumerated(EnumType.STRING)
    private Role role;
    @Column(name = "municipality_id")
    private long municipality;

    protected RoleGrant() {
    }

    RoleGrant(Role role, MunicipalityId municipality) {
        this.role = role;
        this.municipality = municipality == null ? 0 : municipality.value();
    }

    AccountCard.Grant card() {
        return new AccountCard.Grant(role, municipality == 0 ? null : new MunicipalityId(municipality));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RoleGrant that && role == that.role && municipality == that.municipality;
    }

    @Override
    public int hashCode() {
        return Objects.hash(role, municipality);
    }
}

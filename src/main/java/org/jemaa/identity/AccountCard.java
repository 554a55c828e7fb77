package org.jemaa.identity;

import java.util.List;
import org.jemaa.municipality.MunicipalityId;

/** An account as pages and other contexts see it. The name is the address of e-mail that the person signs in with. */
public record AccountCard(AccountId id, String name, String displayName, List<Grant> grants) {

    /** A role, and the municipality in which it counts; none for the administrator, whose role is of the installation. */
    public record Grant(Role role, MunicipalityId municipality) {
    }

    /** True where a role of this account in that municipality, or in the whole installation, holds the right. */
    public boolean may(String right, MunicipalityId municipality) {
        return grants.stream().anyMatch(grant -> grant.role().holds(right)
            && (grant.municipality() == null || grant.municipality().equals(municipality)));
    }

    public boolean is(Role role, MunicipalityId municipality) {
        return grants.stream().anyMatch(grant -> grant.role() == role
            && (grant.municipality() == null || grant.municipality().equals(municipality)));
    }
}

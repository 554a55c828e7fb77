package org.jemaa.identity;

import java.util.Set;

/**
 * What an account is in a municipality, and the rights that come with it. A pattern {@code ballot:*} covers every right of
 * that context. Rights that are written nowhere here are nobody's.
 */
public enum Role {
    CITIZEN("proposal:submit", "proposal:withdraw"),
    /** The office has seen that the person is who the account says: only then does the account prove anything to the roll. */
    IDENTIFIED("ballot:vote-by-account"),
    YOUTH_DELEGATE("proposal:submit", "proposal:withdraw"),
    ORGANISATION_MEMBER("proposal:submit", "proposal:withdraw"),
    /** Accredited; may read the full leaves of a vote under an undertaking, which officials may not. */
    OBSERVER("ballot:watch", "observation:read-leaves"),
    AUDITOR("ballot:watch", "observation:read-leaves"),
    /** Serves the desks to which an official has appointed them, and no others. */
    DESK_OFFICER("ballot:serve-desk", "foureyes:take-part"),
    OFFICIAL("foureyes:take-part", "process:set-up", "process:read-drafts", "proposal:enter", "proposal:read-all", "assessment:*", "ballot:*",
        "result:*", "proposal:submit", "proposal:withdraw", "notification:read-post-box"),
    /** Of the whole installation, not of one municipality. Sets up municipalities and people, and does not touch votes. */
    ADMINISTRATOR("municipality:set-up", "identity:manage-people", "notification:read-post-box");

    private final Set<String> patterns;

    Role(String... patterns) {
        this.patterns = Set.of(patterns);
    }

    boolean holds(String right) {
        return patterns.contains(right) || patterns.contains(right.substring(0, right.indexOf(':') + 1) + "*");
    }
}

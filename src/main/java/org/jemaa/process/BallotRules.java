package org.jemaa.process;

import org.jemaa.shared.Money;

/**
 * What a paper may hold: at least {@code minProjects} projects (0: a blank paper is allowed), at most {@code maxProjects}
 * (null: as many as there are), and projects that cost together at most {@code maxCost} (null: no limit on cost).
 * All envelopes count together.
 */
public record BallotRules(int minProjects, Integer maxProjects, Money maxCost) {

    public BallotRules {
        if (minProjects < 0 || maxProjects != null && (maxProjects < 1 || maxProjects < minProjects)) {
            throw new IllegalArgumentException("from " + minProjects + " to " + maxProjects + " projects");
        }
    }

    public boolean limitsNumber() {
        return maxProjects != null;
    }

    public boolean limitsCost() {
        return maxCost != null;
    }
}

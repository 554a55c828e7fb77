package org.jemaa.result;

import java.util.List;

/**
 * What one college did in one envelope.
 *
 * @param college  its number
 * @param decided  whether its papers are among those that decided; otherwise they were counted apart
 * @param projects in ballot order; empty where nothing of it may be told
 */
public record CollegeShare(int college, boolean decided, List<Line> projects) {

    /**
     * @param votes  null where only the outcome may be told
     * @param chosen whether this college alone would have chosen it; null where it decided
     */
    public record Line(String reference, Integer votes, Boolean chosen) {
    }

    public CollegeShare {
        projects = List.copyOf(projects);
    }

    /** References of what it alone would have chosen. */
    public List<String> chosen() {
        return projects.stream().filter(line -> Boolean.TRUE.equals(line.chosen())).map(Line::reference).toList();
    }

    public boolean hasVotes() {
        return projects.stream().anyMatch(line -> line.votes() != null);
    }
}

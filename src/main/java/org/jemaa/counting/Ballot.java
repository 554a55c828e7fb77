package org.jemaa.counting;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * What one voter approved: a set of projects. A project named twice counts once; an empty ballot is a ballot.
 *
 * @param projects identifiers in ascending order, each once, so that equal choices are equal ballots
 */
public record Ballot(List<String> projects) implements Comparable<Ballot> {

    /** A ballot that approves nothing: its voter is counted, and supports no project. */
    public static final Ballot BLANK = new Ballot(List.of());

    public Ballot {
        projects = List.copyOf(new TreeSet<>(projects));
    }

    public static Ballot of(String... projects) {
        return new Ballot(List.of(projects));
    }

    public static Ballot of(Collection<String> projects) {
        return new Ballot(List.copyOf(projects));
    }

    /** Project by project; a ballot comes before those that continue it. */
    @Override
    public int compareTo(Ballot other) {
        int shorter = Math.min(projects.size(), other.projects.size());
        for (int i = 0; i < shorter; i++) {
            int difference = projects.get(i).compareTo(other.projects.get(i));
            if (difference != 0) {
                return difference;
            }
        }
        return Integer.compare(projects.size(), other.projects.size());
    }
}

package org.jemaa.counting;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the vote's rules say about projects besides ballots and money. They are frozen before the vote opens, except for
 * projects that are withdrawn after the ballots were printed: votes for them stay valid and elect nobody.
 *
 * @param withdrawn projects that cannot win, whatever their votes
 * @param threshold what a project needs to be considered at all
 * @param exclusive groups of which only one project may win; a project may be in several groups
 */
public record Conditions(Set<String> withdrawn, Threshold threshold, List<Set<String>> exclusive) {

    public static final Conditions NONE = new Conditions(Set.of(), Threshold.NONE, List.of());

    public Conditions {
        withdrawn = Set.copyOf(withdrawn);
        Objects.requireNonNull(threshold);
        exclusive = exclusive.stream().map(group -> Set.copyOf(new LinkedHashSet<>(group))).toList();
    }

    public Conditions withdrawing(Set<String> projects) {
        Set<String> all = new LinkedHashSet<>(withdrawn);
        all.addAll(projects);
        return new Conditions(all, threshold, exclusive);
    }

    /** As far as they concern these projects. */
    Conditions only(Collection<String> projects) {
        Set<String> kept = Set.copyOf(projects);
        return new Conditions(withdrawn.stream().filter(kept::contains).collect(Collectors.toSet()), threshold,
                exclusive.stream().map(group -> group.stream().filter(kept::contains).collect(Collectors.toSet())).toList());
    }

    public Conditions with(Threshold other) {
        return new Conditions(withdrawn, other, exclusive);
    }

    public Conditions withExclusive(List<Set<String>> groups) {
        return new Conditions(withdrawn, threshold, groups);
    }
}

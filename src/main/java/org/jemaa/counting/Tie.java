package org.jemaa.counting;

import java.util.List;

/**
 * Projects that the rule found exactly equal when a choice fell among them.
 *
 * @param projects  identifiers, two or more, in the order that the {@link TieOrder} gave them
 * @param decidedBy the last criterion that was needed to tell them all apart
 */
public record Tie(List<String> projects, TieOrder.Criterion decidedBy) {

    public Tie {
        projects = List.copyOf(projects);
    }
}

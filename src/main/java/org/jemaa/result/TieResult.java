package org.jemaa.result;

import java.util.List;
import org.jemaa.counting.TieOrder.Criterion;

/** Projects, by reference, that the rule found exactly equal; {@code decisive} where some of them won and some did not. */
public record TieResult(List<String> projects, Criterion decidedBy, boolean decisive) {

    public TieResult {
        projects = List.copyOf(projects);
    }
}

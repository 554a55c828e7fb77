package org.jemaa.counting.pabulib;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One line of VOTES.
 *
 * @param voter    unique in its file
 * @param projects identifiers as listed: most preferred first in ordinal votes; some files name a project twice
 * @param points   one for each listed project in cumulative and scoring votes, otherwise empty
 * @param more     every other column that has a value on this line, such as {@code voting_method}
 */
public record PabulibVote(String voter, List<String> projects, List<BigDecimal> points, Map<String, String> more) {

    public PabulibVote {
        projects = List.copyOf(projects);
        points = List.copyOf(points);
        more = more.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(more));
    }

    /** An approval vote without further columns. */
    public static PabulibVote approving(String voter, List<String> projects) {
        return new PabulibVote(voter, projects, List.of(), Map.of());
    }
}

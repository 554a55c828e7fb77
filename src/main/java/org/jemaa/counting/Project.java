package org.jemaa.counting;

import java.math.BigDecimal;

/**
 * A project as the count sees it.
 *
 * @param id   its name within one election: 1 to 200 characters, without control characters, commas and outer spaces
 * @param cost in the election's currency, exactly: 0 or more, below 10<sup>15</sup>, at most 6 decimal places. Equal
 *             amounts are equal here however they were written ({@code 5.0} and {@code 5})
 */
public record Project(String id, BigDecimal cost) {

    /** @throws IllegalArgumentException if a bound is broken; the message names it */
    public Project {
        if (id.isEmpty() || id.length() > 200 || id.indexOf(',') >= 0 || !id.equals(id.strip())
                || id.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("Not a project identifier: '" + id + "'");
        }
        cost = Amount.exact("The cost of project " + id, cost);
    }
}

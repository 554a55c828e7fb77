package org.jemaa.result;

import org.jemaa.shared.LocalText;
import org.jemaa.shared.Money;

/**
 * What the projects at one place asked for and received.
 *
 * @param place    null for projects of the whole city
 * @param projects how many there are, and
 * @param winners  how many of them won
 * @param cost     of these winners
 * @param votes    of all projects there
 */
public record PlaceFigures(LocalText place, int projects, int winners, Money cost, long votes) {
}

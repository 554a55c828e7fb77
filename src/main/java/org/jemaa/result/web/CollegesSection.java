package org.jemaa.result.web;

import java.util.List;

/**
 * The colleges of a result in the words of the visit.
 *
 * @param turnout one line for each college
 * @param shares  one for each envelope and college of which something is told
 * @param hidden  what is kept back, and why; empty where nothing is
 */
public record CollegesSection(List<Turnout> turnout, List<Share> shares, List<String> hidden) {

    /** {@code share}: length of the bar; null where nobody is on the roll. */
    public record Turnout(String name, int voters, int onTheRoll, String percent, String share) {
    }

    /** {@code id}: for the page's own links. {@code votes}: whether the lines have any. */
    public record Share(String id, String heading, String text, boolean votes, List<Line> lines) {
    }

    /** {@code chosen}: in words, empty where the college decided. */
    public record Line(String title, String lang, String votes, String share, String chosen, boolean won) {
    }
}

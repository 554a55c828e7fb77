package org.jemaa.result.web;

import java.util.List;

/**
 * How the voters of one envelope fared, in words and as charts.
 *
 * @param first  what the solid bars stand for; empty where there are no others
 * @param second what the outlined bars stand for
 * @param bars   voters by their number of winners, many winners in one bar
 * @param rows   the same with a row for each number
 * @param places empty where all projects are at one place
 */
public record FaredSection(String heading, String sentence, String comparison, List<Fact> facts, String first, String second, List<Bar> bars,
        List<Row> rows, String placesHeading, List<Place> places) {

    /** A figure with what it would have been. */
    public record Fact(String label, String value, String note) {
    }

    /** One or two bars with their lengths in percent of the longest; the second is null where there is none. */
    public record Bar(String label, String value, String share, String secondValue, String secondShare) {
    }

    /** The third and fourth are empty where the municipal rule was used. */
    public record Row(String label, String voters, String share, String municipalVoters, String municipalShare) {
    }

    public record Place(Bar bar, String lang, int projects, int winners, String cost, String votes) {
    }
}

package org.jemaa.recount;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jemaa.counting.Conditions;
import org.jemaa.counting.Fraction;
import org.jemaa.counting.Threshold;

/** The conditions of the vote as they are typed: thresholds, exclusive groups, withdrawn projects. */
final class ConditionTexts {

    private ConditionTexts() {
    }

    /** @throws IllegalArgumentException if a text is not of its form; the message says which form */
    static Conditions of(List<String> thresholds, List<String> exclusive, List<String> withdrawn) {
        Threshold threshold = Threshold.NONE;
        for (String text : thresholds) {
            threshold = with(threshold, text);
        }
        Set<String> out = new LinkedHashSet<>();
        withdrawn.forEach(text -> out.addAll(projects(text)));
        return new Conditions(out, threshold, exclusive.stream().map(ConditionTexts::projects).toList());
    }

    /** Reads 3,17,22. */
    static Set<String> projects(String text) {
        Set<String> projects = new LinkedHashSet<>(Arrays.stream(text.split(",", -1)).map(String::strip).toList());
        if (projects.contains("")) {
            throw new IllegalArgumentException("'" + text + "' is not a list of projects such as 3,17,22");
        }
        return projects;
    }

    /** Reads votes:N, points:N, share:5%, share:1/20 or cost-share:1/3 and adds it to what is asked already. */
    static Threshold with(Threshold threshold, String text) {
        int colon = text.indexOf(':');
        String value = text.substring(colon + 1);
        try {
            return switch (colon < 0 ? "" : text.substring(0, colon)) {
                case "votes" -> new Threshold(decimal(value), threshold.points(), threshold.share(), threshold.costShare());
                case "points" -> new Threshold(threshold.votes(), decimal(value), threshold.share(), threshold.costShare());
                case "share" -> new Threshold(threshold.votes(), threshold.points(), fraction(value), threshold.costShare());
                case "cost-share" -> new Threshold(threshold.votes(), threshold.points(), threshold.share(), fraction(value));
                default -> throw new IllegalArgumentException("not one of the four kinds");
            };
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("'" + text + "' is not a threshold such as votes:50, points:200, share:5%, share:1/20"
                    + " or cost-share:1/3", wrong);
        }
    }

    private static BigDecimal decimal(String text) {
        if (!text.matches("[0-9]{1,15}(\\.[0-9]{1,6})?")) {
            throw new NumberFormatException(text);
        }
        return new BigDecimal(text);
    }

    private static Fraction fraction(String text) {
        if (text.endsWith("%")) {
            return Fraction.of(decimal(text.substring(0, text.length() - 1))).times(Fraction.of(1, 100));
        }
        return text.matches("[0-9]{1,15}/[0-9]{1,15}") ? Fraction.parse(text) : Fraction.of(decimal(text));
    }
}

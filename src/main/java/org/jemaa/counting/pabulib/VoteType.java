package org.jemaa.counting.pabulib;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of ballots in Pabulib files; knapsack ballots are approval ballots with {@code max_sum_cost}. */
public enum VoteType {

    APPROVAL("approval", false), CHOOSE_1("choose-1", false), ORDINAL("ordinal", false),
    CUMULATIVE("cumulative", true), SCORING("scoring", true);

    private final String text;
    private final boolean points;

    VoteType(String text, boolean points) {
        this.text = text;
        this.points = points;
    }

    static Optional<VoteType> find(String text) {
        return Arrays.stream(values()).filter(type -> type.text.equals(text)).findFirst();
    }

    /** As it stands in the file. */
    public String text() {
        return text;
    }

    /** Whether each listed project comes with points. */
    public boolean hasPoints() {
        return points;
    }

    /** Whether a vote is a set of approved projects, as the rules in {@code counting} need it. */
    public boolean isApproval() {
        return this == APPROVAL || this == CHOOSE_1;
    }
}

package org.jemaa.counting.pabulib;

import java.util.Arrays;
import java.util.Optional;
import org.jemaa.counting.BallotKind;

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

    /** What a voter writes on the ballot. */
    public BallotKind kind() {
        return switch (this) {
            case APPROVAL, CHOOSE_1 -> BallotKind.APPROVAL;
            case ORDINAL -> BallotKind.ORDINAL;
            case CUMULATIVE, SCORING -> BallotKind.POINTS;
        };
    }

    /** Whether a vote is a set of approved projects. */
    public boolean isApproval() {
        return kind() == BallotKind.APPROVAL;
    }
}

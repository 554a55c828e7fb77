package org.jemaa.counting;

/**
 * What a listed project is worth to the voter who lists it. A project that a voter does not list is worth nothing to him.
 *
 * <p>L is the number of projects on an ordinal ballot, and a project's position on it counts from 0.
 * Source: Rey, Maly, "The (Computational) Social Choice Take on Indivisible Participatory Budgeting" (2023).
 */
public enum Utility {
    /** The project's cost. */
    COST("cost", true),
    /** 1 for each project. */
    CARDINALITY("cardinality", false),
    /** The points that the voter gave it. */
    POINTS("points", false),
    /** The points times the cost. */
    POINTS_COST("points-cost", true),
    /** L − position: L for the first, 1 for the last. */
    SCORE("score", false),
    /** (L − position) times the cost. */
    SCORE_COST("score-cost", true),
    /** L − position − 1: the last that is listed gets nothing. */
    BORDA("borda", false);

    private final String text;
    private final boolean timesCost;

    Utility(String text, boolean timesCost) {
        this.text = text;
        this.timesCost = timesCost;
    }

    /** The name that people type. */
    public String text() {
        return text;
    }

    /** Whether the worth of a project grows with its cost. */
    public boolean isTimesCost() {
        return timesCost;
    }

    /** Whether every supporter of a project values it equally. */
    public boolean isUniform() {
        return this == COST || this == CARDINALITY;
    }

    /** The utility with which money is usually counted for ballots of this kind, so that votes or points decide. */
    public static Utility usual(BallotKind kind) {
        return switch (kind) {
            case APPROVAL -> COST;
            case ORDINAL -> SCORE_COST;
            case POINTS -> POINTS_COST;
        };
    }

    /** Whether ballots of this kind say what this utility needs to know. */
    public boolean suits(BallotKind kind) {
        return switch (this) {
            case COST, CARDINALITY -> true;
            case POINTS, POINTS_COST -> kind == BallotKind.POINTS;
            case SCORE, SCORE_COST, BORDA -> kind == BallotKind.ORDINAL;
        };
    }
}

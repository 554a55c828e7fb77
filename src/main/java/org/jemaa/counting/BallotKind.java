package org.jemaa.counting;

/** What a voter writes on the ballot. */
public enum BallotKind {
    /** A set of projects: approval, choose one, or approval within a cost limit (knapsack). */
    APPROVAL,
    /** A list of projects, most preferred first. */
    ORDINAL,
    /** Projects with points: points that are shared out, scores, or grades. */
    POINTS
}

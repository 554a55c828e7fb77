package org.jemaa.verify.check;

/** What is checked, in the order of the report. */
public enum Check {
    FILES("every file is there, no other, each with the hash that SHA256SUMS gives", false),
    MANIFEST("the ballot's manifest is in its one form, and its fingerprint is the same everywhere", false),
    LOG("the leaf hashes make the root that the box signed at the end", false),
    HEADS("every head that the box signed continues the one before it and belongs to these leaves", false),
    HELD("receipts and heads that you hold belong to this log", false),
    ORDER("the vote opens once and first, closes once, is sealed last; nothing unknown, nothing twice", false),
    ROLL("the slots of the roll are those that the log committed to", true),
    PERMITS("the roll permitted each paper, for that slot, in that order, in time", true),
    CANCELLATIONS("each cancellation is the roll's, for a voter whom a desk marked", true),
    SHEETS("each keyed sheet is bound to its leaf, and there are no more sheets than voters at desks", true),
    PAPERS("of each slot the last paper counts if nothing cancelled it and it keeps to the ballot", true),
    TURNOUT("the published numbers are those of roll, log and result", false),
    BALLOTS("the published ballots are those that count, sorted, and the Pabulib files hold the same", false),
    COUNT("the ballots counted again give the published result, lots included", false);

    private final String claim;
    private final boolean needsFullLeaves;

    Check(String claim, boolean needsFullLeaves) {
        this.claim = claim;
        this.needsFullLeaves = needsFullLeaves;
    }

    public String claim() {
        return claim;
    }

    /** Whether it belongs to the checks of that kind of record. {@link #HELD} does where somebody holds something. */
    boolean belongsTo(Kind kind, boolean somethingIsHeld) {
        return this == HELD ? somethingIsHeld : kind == Kind.OBSERVERS || !needsFullLeaves;
    }
}

package org.jemaa.ballot;

/** Why the vote as a whole says no, whatever was asked. */
public enum BallotRefusal {
    VOTE_NOT_OPEN, VOTE_CLOSED, NOT_SURE, NO_SUCH_STEP
}

package org.jemaa.ballot.box;

/** Why the box does not take a paper, or its log does not show what was asked for. */
public enum BoxRefusal {
    PAPER_NOT_READABLE, OTHER_BALLOT, NOT_ON_YOUR_BALLOT, TOO_MANY_PROJECTS, TOO_FEW_PROJECTS, OVER_THE_COST_LIMIT, PERMIT_NOT_VALID, SEQUENCE_TOO_OLD,
    VOTED_ON_PAPER, SHEET_IS_THERE, NOT_IN_THE_LOG, NO_SUCH_SIZE, NO_SUCH_MINUTE, NO_HEAD_YET, OTHER_INCIDENT,
    SEALED_LOG_WENT_BACK
}

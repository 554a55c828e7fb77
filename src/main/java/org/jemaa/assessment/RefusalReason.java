package org.jemaa.assessment;

/** Why a proposal cannot stand on the ballot. The words for each are messages {@code assessment.reason.…}. */
public enum RefusalReason {
    NOT_IN_OUR_POWERS, NOT_LAWFUL, TOO_VAGUE, TOO_DEAR, RUNNING_COSTS, TAKES_TOO_LONG, PLACE_NOT_AVAILABLE, ALREADY_PLANNED, SAME_AS_ANOTHER, SERVES_FEW
}

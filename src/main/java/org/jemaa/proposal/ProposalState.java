package org.jemaa.proposal;

public enum ProposalState {
    SUBMITTED, ACCEPTED, REFUSED, WITHDRAWN
}

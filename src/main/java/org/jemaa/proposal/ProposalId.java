package org.jemaa.proposal;

public record ProposalId(long value) {
}

package org.jemaa.assessment;

import org.jemaa.proposal.ProposalId;
import org.jemaa.shared.DomainEvent;

public record ProposalRefused(ProposalId proposal, RefusalReason reason) implements DomainEvent {
}

package org.jemaa.assessment;

import org.jemaa.proposal.ProposalId;
import org.jemaa.shared.DomainEvent;
import org.jemaa.shared.Money;

public record ProposalAccepted(ProposalId proposal, Money cost) implements DomainEvent {
}

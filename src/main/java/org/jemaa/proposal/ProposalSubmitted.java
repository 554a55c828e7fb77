package org.jemaa.proposal;

import org.jemaa.process.BudgetId;
import org.jemaa.shared.DomainEvent;

public record ProposalSubmitted(ProposalId proposal, BudgetId budget) implements DomainEvent {
}

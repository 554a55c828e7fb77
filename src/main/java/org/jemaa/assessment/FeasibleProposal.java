package org.jemaa.assessment;

import org.jemaa.proposal.ProposalId;
import org.jemaa.shared.LocalText;
import org.jemaa.shared.Money;

/** A proposal that may stand on the ballot. No district and no place: the whole city. */
public record FeasibleProposal(ProposalId id, String reference, LocalText title, LocalText summary, Money cost, Long districtId, LocalText place) {
}

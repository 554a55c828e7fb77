package org.jemaa.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import org.jemaa.identity.AccountId;
import org.jemaa.proposal.ProposalId;
import org.jemaa.shared.LocalText;
import org.jemaa.shared.Money;

/** One answer of the services to one proposal. It is written once and never changed: who thinks again writes another. */
@Entity
@Table(name = "assessment_decision")
class Decision {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(name = "proposal_id")
    private long proposalId;
    @Enumerated(EnumType.STRING)
    private Outcome outcome;
    @Enumerated(EnumType.STRING)
    private RefusalReason reason;
    private LocalText explanation;
    private String currency;
    private BigDecimal cost;
    @Column(name = "decided_by")
    private Long decidedBy;
    @Column(name = "decided_at")
    private LocalDateTime decidedAt;

    protected Decision() {
    }

    private Decision(ProposalId proposal, Outcome outcome, AccountId decidedBy, Instant decidedAt) {
        proposalId = proposal.value();
        this.outcome = outcome;
        this.decidedBy = decidedBy.value();
        this.decidedAt = LocalDateTime.ofInstant(decidedAt, ZoneOffset.UTC);
    }

    static Decision accepted(ProposalId proposal, Money cost, LocalText explanation, AccountId by, Instant at) {
        var decision = new Decision(proposal, Outcome.ACCEPTED, by, at);
        decision.currency = cost.currency().getCurrencyCode();
        decision.cost = cost.amount();
        decision.explanation = explanation;
        return decision;
    }

    static Decision refused(ProposalId proposal, RefusalReason reason, LocalText explanation, AccountId by, Instant at) {
        var decision = new Decision(proposal, Outcome.REFUSED, by, at);
        decision.reason = reason;
        decision.explanation = explanation;
        return decision;
    }

    static Decision reopened(ProposalId proposal, AccountId by, Instant at) {
        return new Decision(proposal, Outcome.REOPENED, by, at);
    }

    AssessmentCard card() {
        return new AssessmentCard(outcome, reason, explanation, cost == null ? null : new Money(cost, Currency.getInstance(currency)),
            decidedAt.toInstant(ZoneOffset.UTC));
    }
}

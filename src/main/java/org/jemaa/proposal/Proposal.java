package org.jemaa.proposal;

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
import org.jemaa.identity.AccountCard;
import org.jemaa.identity.AccountId;
import org.jemaa.process.BudgetCard;
import org.jemaa.process.BudgetId;
import org.jemaa.shared.LocalText;
import org.jemaa.shared.Money;

/**
 * A proposal is submitted by a citizen, or entered by the office, and waits for the services. They accept it with a cost or refuse it with a
 * reason, and may think again until the vote opens; until then its author may withdraw it. It is never deleted.
 */
@Entity
@Table(name = "proposal")
class Proposal {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(name = "budget_id")
    private long budgetId;
    private int number;
    private String reference;
    private LocalText title;
    private LocalText story;
    @Column(name = "district_id")
    private Long districtId;
    private String currency;
    private BigDecimal estimate;
    private BigDecimal cost;
    @Enumerated(EnumType.STRING)
    private ProposalState state;
    @Column(name = "author_id")
    private Long authorId;
    @Column(name = "author_name")
    private String authorName;
    @Column(name = "submitted_at")
    private LocalDateTime submittedAt;

    protected Proposal() {
    }

    Proposal(BudgetCard budget, int number, String reference, Instant submittedAt) {
        budgetId = budget.id().value();
        currency = budget.sum().currency().getCurrencyCode();
        this.number = number;
        this.reference = reference;
        this.submittedAt = LocalDateTime.ofInstant(submittedAt, ZoneOffset.UTC);
        state = ProposalState.SUBMITTED;
    }

    Proposal tell(LocalText newTitle, LocalText newStory, Long district, Money newEstimate) {
        title = newTitle;
        story = newStory;
        districtId = district;
        estimate = newEstimate == null ? null : newEstimate.amount();
        return this;
    }

    Proposal by(AccountCard author) {
        authorId = author.id().value();
        authorName = author.displayName();
        return this;
    }

    boolean isBy(AccountId account) {
        return authorId != null && authorId == account.value();
    }

    void withdraw() {
        state = ProposalState.WITHDRAWN;
    }

    void settle(ProposalState outcome, Money newCost) {
        state = outcome;
        cost = newCost == null ? null : newCost.amount();
    }

    ProposalState state() {
        return state;
    }

    BudgetId budget() {
        return new BudgetId(budgetId);
    }

    ProposalCard card() {
        Currency money = Currency.getInstance(currency);
        return new ProposalCard(new ProposalId(id), budget(), reference, title, story, districtId, money(estimate, money), money(cost, money), state,
            authorId == null ? null : new AccountId(authorId), authorName, submittedAt.toInstant(ZoneOffset.UTC));
    }

    private static Money money(BigDecimal amount, Currency currency) {
        return amount == null ? null : new Money(amount, currency);
    }
}

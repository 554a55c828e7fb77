package org.jemaa.result;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.jemaa.counting.Fate.Reason;
import org.jemaa.shared.LocalText;
import org.jemaa.shared.Money;

/** One line of a result, as {@link ProjectResult} explains it. */
@Embeddable
class CountedProject {

    @Column(name = "place_in_rank")
    private int rank;
    private int number;
    @Column(name = "proposal_id")
    private long proposalId;
    private String reference;
    private LocalText title;
    private LocalText place;
    private int votes;
    private BigDecimal cost;
    @Enumerated(EnumType.STRING)
    private Reason reason;
    @Column(name = "taken_in_round")
    private Integer round;
    @Column(name = "left_over")
    private BigDecimal left;
    @Column(name = "effective_votes")
    private String effectiveVotes;
    @Column(name = "supporters_had")
    private BigDecimal supportersHad;
    @Column(name = "supporters_left")
    private BigDecimal supportersLeft;
    /** As in {@link ProjectResult}: below zero where it was not computed. */
    @Column(name = "votes_missing")
    private Integer votesMissing;
    @Column(name = "further_winners_paid")
    private Integer furtherWinnersPaid;

    protected CountedProject() {
    }

    CountedProject(ProjectResult result) {
        rank = result.rank();
        number = result.number();
        proposalId = result.proposalId();
        reference = result.reference();
        title = result.title();
        place = result.place();
        votes = result.votes();
        cost = result.cost().amount();
        reason = result.reason();
        round = result.round();
        left = amount(result.left());
        effectiveVotes = result.effectiveVotes();
        supportersHad = amount(result.supportersHad());
        supportersLeft = amount(result.supportersLeft());
        votesMissing = result.votesMissing();
        furtherWinnersPaid = result.moneyWent() == null ? null : result.moneyWent().others();
    }

    /** @param payments of the envelope, all of them */
    ProjectResult card(Currency currency, List<CountedPayment> payments) {
        return new ProjectResult(rank, number, proposalId, reference, title, place, votes, money(cost, currency), reason, round, money(left, currency),
            effectiveVotes, money(supportersHad, currency), money(supportersLeft, currency), votesMissing,
            furtherWinnersPaid == null ? null : new MoneyWent(paid(payments, currency), furtherWinnersPaid));
    }

    private List<MoneyWent.Payment> paid(List<CountedPayment> payments, Currency currency) {
        return payments.stream().filter(payment -> payment.isBySupportersOf(rank)).map(payment -> payment.card(currency)).toList();
    }

    private static BigDecimal amount(Money money) {
        return money == null ? null : money.amount();
    }

    private static Money money(BigDecimal amount, Currency currency) {
        return amount == null ? null : new Money(amount, currency);
    }
}

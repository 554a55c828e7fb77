package org.jemaa.result;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Currency;
import org.jemaa.shared.Money;

/** What the supporters of a lost project paid for a winner. Kept for the envelope, since what belongs to a value has no table of its own. */
@Embeddable
class CountedPayment {

    @Column(name = "place_in_rank")
    private int rank;
    private int position;
    private String winner;
    private BigDecimal amount;

    protected CountedPayment() {
    }

    CountedPayment(int rank, int position, MoneyWent.Payment payment) {
        this.rank = rank;
        this.position = position;
        winner = payment.winner();
        amount = payment.amount().amount();
    }

    boolean isBySupportersOf(int loser) {
        return rank == loser;
    }

    MoneyWent.Payment card(Currency currency) {
        return new MoneyWent.Payment(winner, new Money(amount, currency));
    }
}

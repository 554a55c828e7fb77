package org.jemaa.process;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;
import org.jemaa.shared.Money;

/** One envelope's row. It lives and goes with its budget and keeps its number while its district, or its college, stays. */
@Entity
@Table(name = "process_envelope")
class BudgetEnvelope {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "budget_id", nullable = false)
    private Budget budget;
    @Column(name = "district_id")
    private Long districtId;
    private Integer college;
    private BigDecimal amount;
    private int position;

    protected BudgetEnvelope() {
    }

    BudgetEnvelope(Budget budget, Long districtId) {
        this.budget = budget;
        this.districtId = districtId;
    }

    static BudgetEnvelope of(Budget budget, int college) {
        var own = new BudgetEnvelope(budget, null);
        own.college = college;
        return own;
    }

    /** The common one of that district or, for null, of the whole city. */
    boolean isFor(Long district) {
        return college == null && Objects.equals(districtId, district);
    }

    void hold(Money sum, int at) {
        amount = sum.amount();
        position = at;
    }

    Integer college() {
        return college;
    }

    int position() {
        return position;
    }

    Money sum(Currency currency) {
        return new Money(amount, currency);
    }

    Envelope card(Currency currency) {
        return new Envelope(id == null ? 0 : id, districtId, college, sum(currency));
    }
}

package org.jemaa.result.record;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jemaa.identity.AccountCard;
import org.jemaa.process.BudgetId;

/** Somebody's promise about the full leaves of one vote, in the wording of that version. It is made once and kept for good. */
@Entity
@Table(name = "result_undertaking")
class Undertaking {

    /** Counted up whenever the words on the page change, so that everybody promises anew. */
    static final int VERSION = 1;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(name = "budget_id")
    private long budgetId;
    @Column(name = "account_id")
    private long accountId;
    private String name;
    private int version;
    private String language;
    @Column(name = "accepted_at")
    private LocalDateTime acceptedAt;

    protected Undertaking() {
    }

    Undertaking(BudgetId budget, AccountCard who, String language, Instant now) {
        budgetId = budget.value();
        accountId = who.id().value();
        name = who.displayName();
        version = VERSION;
        this.language = language;
        acceptedAt = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
    }

    long id() {
        return id;
    }

    Instant acceptedAt() {
        return acceptedAt.toInstant(ZoneOffset.UTC);
    }
}

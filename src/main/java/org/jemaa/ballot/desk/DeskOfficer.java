package org.jemaa.ballot.desk;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

@Embeddable
class DeskOfficer {

    @Column(name = "account_id")
    private long account;
    private String name;

    protected DeskOfficer() {
    }

    DeskOfficer(DeskCard.Officer officer) {
        account = officer.account();
        name = officer.name();
    }

    DeskCard.Officer card() {
        return new DeskCard.Officer(account, name);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DeskOfficer officer && officer.account == account;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(account);
    }
}

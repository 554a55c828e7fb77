package org.jemaa.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jemaa.identity.AccountCard;
import org.jemaa.identity.CurrentAccount;

/** The visitor, as every page needs them. */
@Named
@RequestScoped
public class Me {

    @Inject
    private CurrentAccount account;

    public boolean isSignedIn() {
        return account.find().isPresent();
    }

    public String getName() {
        return account.find().map(AccountCard::displayName).orElse("");
    }

    public boolean may(String right) {
        return account.may(right);
    }
}

package org.jemaa.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import org.apache.shiro.SecurityUtils;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.municipality.MunicipalityCard;
import org.jemaa.shared.Right;

/** Whose request this is, read once per request. */
@RequestScoped
public class CurrentAccount {

    @Inject
    private Accounts accounts;
    @Inject
    private CurrentMunicipality here;
    private Object principal;
    private Optional<AccountCard> card;

    public Optional<AccountCard> find() {
        Object now = SecurityUtils.getSubject().getPrincipal();
        if (card == null || !Objects.equals(now, principal)) {
            principal = now;
            card = Optional.ofNullable(now).flatMap(id -> accounts.byId(new AccountId((Long) id))).map(Account::card);
        }
        return card;
    }

    /** True where the account may do this in the municipality of the request. */
    public boolean may(String right) {
        return Right.ANYONE.equals(right)
            || find().map(account -> account.may(right, here.find().map(MunicipalityCard::id).orElse(null))).orElse(false);
    }

    /** After signing in or out within a request. */
    void forget() {
        card = null;
    }
}

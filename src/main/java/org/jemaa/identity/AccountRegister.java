package org.jemaa.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jemaa.municipality.MunicipalityId;
import org.jemaa.shared.Right;

/** Who has an account. For code that acts for people; pages for administrators ask {@link #withRoleIn}. */
@ApplicationScoped
@Right("identity:manage-people")
public class AccountRegister {

    @Inject
    private Accounts accounts;

    @Right(Right.ANYONE)
    public Optional<AccountCard> find(String name) {
        return accounts.byName(name).map(Account::card);
    }

    public List<AccountCard> withRoleIn(MunicipalityId municipality) {
        return accounts.withRoleIn(municipality).stream().map(Account::card).toList();
    }
}

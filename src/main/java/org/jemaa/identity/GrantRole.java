package org.jemaa.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jemaa.municipality.MunicipalityId;
import org.jemaa.shared.Answer;
import org.jemaa.shared.Right;

/** An administrator gives a role in a municipality to an account, or takes it back. */
@ApplicationScoped
@Right("identity:manage-people")
public class GrantRole {

    @Inject
    private Accounts accounts;

    @Transactional
    public Answer<Void> grant(String name, Role role, MunicipalityId municipality) {
        return change(name, account -> account.grant(role, municipality));
    }

    @Transactional
    public Answer<Void> withdraw(String name, Role role, MunicipalityId municipality) {
        return change(name, account -> account.withdraw(role, municipality));
    }

    private Answer<Void> change(String name, java.util.function.Consumer<Account> change) {
        var account = accounts.byName(name);
        if (account.isEmpty()) {
            return Answer.refused(IdentityRefusal.NO_SUCH_ACCOUNT, name);
        }
        change.accept(account.get());
        return Answer.done();
    }
}

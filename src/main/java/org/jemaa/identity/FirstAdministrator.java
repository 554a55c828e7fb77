package org.jemaa.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.jemaa.shared.Right;

/**
 * Opens the account of an installation's first administrator, once: somebody has to be able to name the others.
 * It answers nothing where an administrator exists, so it gives nobody rights over a running installation.
 */
@ApplicationScoped
@Right(Right.ANYONE)
public class FirstAdministrator {

    @Inject
    private Accounts accounts;
    @Inject
    private Passwords passwords;
    @Inject
    private Clock clock;

    @Transactional
    public Optional<AccountCard> open(String name, String displayName, String password) {
        if (accounts.anybodyIs(Role.ADMINISTRATOR)) {
            return Optional.empty();
        }
        var account = new Account(Accounts.normalised(name), displayName, passwords.hash(password), clock.instant());
        account.grant(Role.ADMINISTRATOR, null);
        return Optional.of(accounts.add(account).card());
    }
}

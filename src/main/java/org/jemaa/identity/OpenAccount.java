package org.jemaa.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.shared.Answer;
import org.jemaa.shared.Refusal;
import org.jemaa.shared.Right;

/** A person opens an account and is a citizen of the municipality where they did so. */
@ApplicationScoped
@Right(Right.ANYONE)
public class OpenAccount {

    private static final int SHORTEST_PASSWORD = 12;
    private static final int LONGEST_PASSWORD = 256;
    private static final Set<String> COMMON = CommonPasswords.load();

    @Inject
    private Accounts accounts;
    @Inject
    private Passwords passwords;
    @Inject
    private CurrentMunicipality here;
    @Inject
    private Clock clock;

    @Transactional
    public Answer<AccountCard> handle(String name, String displayName, String password) {
        List<Refusal> refusals = check(name, displayName, password);
        if (refusals.isEmpty() && accounts.byName(name).isPresent()) {
            refusals.add(Refusal.ofField("name", IdentityRefusal.NAME_TAKEN));
        }
        if (!refusals.isEmpty()) {
            return Answer.refused(refusals);
        }
        var account = new Account(Accounts.normalised(name), displayName.strip(), passwords.hash(password), clock.instant());
        here.find().ifPresent(municipality -> account.grant(Role.CITIZEN, municipality.id()));
        return Answer.accepted(accounts.add(account).card());
    }

    static List<Refusal> check(String name, String displayName, String password) {
        var refusals = new ArrayList<Refusal>();
        if (name == null || name.length() > 254 || !name.strip().matches("[^@\\s]{1,64}@[^@\\s]+")) {
            refusals.add(Refusal.ofField("name", IdentityRefusal.NAME_NOT_AN_ADDRESS));
        }
        if (displayName == null || displayName.isBlank() || displayName.length() > 120) {
            refusals.add(Refusal.ofField("displayName", IdentityRefusal.DISPLAY_NAME_MISSING, 120));
        }
        if (password == null || password.length() < SHORTEST_PASSWORD) {
            refusals.add(Refusal.ofField("password", IdentityRefusal.PASSWORD_TOO_SHORT, SHORTEST_PASSWORD));
        } else if (password.length() > LONGEST_PASSWORD) {
            refusals.add(Refusal.ofField("password", IdentityRefusal.PASSWORD_TOO_LONG, LONGEST_PASSWORD));
        } else if (COMMON.contains(password.toLowerCase(Locale.ROOT)) || password.chars().distinct().count() < 4) {
            refusals.add(Refusal.ofField("password", IdentityRefusal.PASSWORD_TOO_COMMON));
        }
        return refusals;
    }
}

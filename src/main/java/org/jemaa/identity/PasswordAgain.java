package org.jemaa.identity;

import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jemaa.shared.Answer;
import org.jemaa.shared.Refusal;
import org.jemaa.shared.Right;

/** Somebody who is signed in types the password once more before an act of weight: an unlocked screen is not a person. */
@ApplicationScoped
@Right(Right.ANYONE)
public class PasswordAgain {

    private static final int ACCOUNTS_WATCHED = 1_000;

    @Inject
    private CurrentAccount me;
    @Inject
    private Accounts accounts;
    @Inject
    private Passwords passwords;
    private final Map<AccountId, Bucket> tries = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<AccountId, Bucket> eldest) {
            return size() > ACCOUNTS_WATCHED;
        }
    });

    public Answer<Void> check(String password) {
        Optional<AccountId> account = me.find().map(AccountCard::id);
        if (account.isEmpty() || password == null || password.isEmpty() || password.length() > 256) {
            return Answer.refused(Refusal.ofField("password", IdentityRefusal.PASSWORD_WRONG));
        }
        if (!tries.computeIfAbsent(account.get(), any -> tenAtOnceThenOneAMinute()).tryConsume(1)) {
            return Answer.refused(Refusal.ofField("password", IdentityRefusal.TOO_MANY_TRIES));
        }
        String hash = accounts.byId(account.get()).map(Account::passwordHash).orElse(null);
        if (hash == null || !passwords.matches(password.toCharArray(), hash)) {
            return Answer.refused(Refusal.ofField("password", IdentityRefusal.PASSWORD_WRONG));
        }
        tries.remove(account.get());
        return Answer.done();
    }

    private static Bucket tenAtOnceThenOneAMinute() {
        return Bucket.builder().addLimit(limit -> limit.capacity(10).refillGreedy(1, Duration.ofMinutes(1))).build();
    }
}

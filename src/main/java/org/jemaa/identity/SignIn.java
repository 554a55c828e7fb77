package org.jemaa.identity;

import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.shiro.SecurityUtils;
import org.apache.shiro.authc.AuthenticationException;
import org.apache.shiro.authc.UsernamePasswordToken;
import org.jemaa.shared.Answer;
import org.jemaa.shared.Right;

/** Signs an account in and out. Tries are limited per name, so that guessing one password does not shut others out. */
@ApplicationScoped
@Right(Right.ANYONE)
public class SignIn {

    private static final int NAMES_WATCHED = 10_000;

    @Inject
    private CurrentAccount me;
    private final Map<String, Bucket> tries = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > NAMES_WATCHED;
        }
    });

    public Answer<AccountCard> in(String name, String password) {
        if (name == null || password == null || name.isBlank() || name.length() > 254 || password.isEmpty() || password.length() > 256) {
            return Answer.refused(IdentityRefusal.NOT_RECOGNISED);
        }
        if (!tries.computeIfAbsent(Accounts.normalised(name), any -> tenAtOnceThenOneAMinute()).tryConsume(1)) {
            return Answer.refused(IdentityRefusal.TOO_MANY_TRIES);
        }
        try {
            SecurityUtils.getSubject().login(new UsernamePasswordToken(name, password));
        } catch (AuthenticationException e) {
            return Answer.refused(IdentityRefusal.NOT_RECOGNISED);
        }
        me.forget();
        tries.remove(Accounts.normalised(name));
        return Answer.accepted(me.find().orElseThrow());
    }

    public void out() {
        SecurityUtils.getSubject().logout();
        me.forget();
    }

    private static Bucket tenAtOnceThenOneAMinute() {
        return Bucket.builder().addLimit(limit -> limit.capacity(10).refillGreedy(1, Duration.ofMinutes(1))).build();
    }
}

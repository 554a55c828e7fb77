package org.jemaa.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import org.apache.shiro.authc.credential.DefaultPasswordService;
import org.apache.shiro.crypto.hash.DefaultHashService;

/**
 * Hashes passwords with Argon2id (64 MiB, Shiro's default, about 95 ms of one core). Only two at once: somebody who floods the
 * sign-in page slows sign-in down, not the vote.
 */
@ApplicationScoped
class Passwords {

    private final Semaphore atOnce = new Semaphore(2);
    private final DefaultPasswordService service = new DefaultPasswordService();
    private volatile String decoy;

    Passwords() {
        var hashes = new DefaultHashService();
        hashes.setDefaultAlgorithmName("argon2id");
        service.setHashService(hashes);
    }

    String hash(String password) {
        atOnce.acquireUninterruptibly();
        try {
            return service.encryptPassword(password);
        } finally {
            atOnce.release();
        }
    }

    boolean matches(char[] password, String hash) {
        atOnce.acquireUninterruptibly();
        try {
            return service.passwordsMatch(password, hash);
        } finally {
            atOnce.release();
        }
    }

    /** Spends the time that a real comparison takes, so that an unknown name cannot be told from a wrong password. */
    void pretend(char[] password) {
        if (decoy == null) {
            decoy = hash("no account has this password");
        }
        matches(password, decoy);
    }
}

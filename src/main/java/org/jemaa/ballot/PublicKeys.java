package org.jemaa.ballot;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jemaa.shared.Right;
import org.jemaa.shared.Secrets;

/** The two keys against which anybody can check: that the roll allowed a paper, and that the box took it. */
@ApplicationScoped
@Right(Right.ANYONE)
public class PublicKeys {

    /** What each key is derived for; the private halves are made in {@code ballot.roll} and {@code ballot.box} alone. */
    public static final String PERMIT = "roll/permit";
    public static final String RECEIPT = "box/receipt";

    @Inject
    private Secrets secrets;
    private PublicKey permit;
    private PublicKey receipt;

    @PostConstruct
    void derive() {
        permit = new SigningKey(secrets.keyFor(PERMIT)).publicKey();
        receipt = new SigningKey(secrets.keyFor(RECEIPT)).publicKey();
    }

    public PublicKey permit() {
        return permit;
    }

    public PublicKey receipt() {
        return receipt;
    }
}

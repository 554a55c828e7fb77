package org.jemaa.ballot;

import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/** An Ed25519 key (RFC 8032). The same message always gets the same signature. */
public final class SigningKey {

    private final Ed25519PrivateKeyParameters key;

    /** @param seed 32 secret bytes */
    public SigningKey(byte[] seed) {
        key = new Ed25519PrivateKeyParameters(seed, 0);
    }

    public byte[] sign(byte[] message) {
        var signer = new Ed25519Signer();
        signer.init(true, key);
        signer.update(message, 0, message.length);
        return signer.generateSignature();
    }

    public PublicKey publicKey() {
        return new PublicKey(key.generatePublicKey().getEncoded());
    }
}

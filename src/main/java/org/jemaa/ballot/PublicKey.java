package org.jemaa.ballot;

import java.util.HexFormat;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/** The public half of a {@link SigningKey}: 32 bytes that anybody may have. */
public final class PublicKey {

    public static final int SIGNATURE_BYTES = 64;

    private final Ed25519PublicKeyParameters key;

    public PublicKey(byte[] bytes) {
        key = new Ed25519PublicKeyParameters(bytes, 0);
    }

    public boolean signed(byte[] message, byte[] signature) {
        if (signature.length != SIGNATURE_BYTES) {
            return false;
        }
        var signer = new Ed25519Signer();
        signer.init(false, key);
        signer.update(message, 0, message.length);
        return signer.verifySignature(signature);
    }

    public String hex() {
        return HexFormat.of().formatHex(key.getEncoded());
    }
}

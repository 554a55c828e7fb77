package org.jemaa.shared;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps texts in the database so that whoever has the database alone cannot read them, nor put one in the place of another: AES-256 in
 * GCM, a random nonce in front, and what the text belongs to as data that must be the same when it is opened.
 */
public final class Sealing {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    /** @param key 32 bytes */
    public Sealing(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    public byte[] seal(String text, String belongsTo) {
        return seal(text.getBytes(StandardCharsets.UTF_8), belongsTo);
    }

    public byte[] seal(byte[] bytes, String belongsTo) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, bytes, belongsTo);
        return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    }

    /** @throws IllegalStateException where it was sealed with another key, belongs to something else or was changed */
    public String open(byte[] sealed, String belongsTo) {
        return new String(openBytes(sealed, belongsTo), StandardCharsets.UTF_8);
    }

    /** As {@link #open}, for what is no text. */
    public byte[] openBytes(byte[] sealed, String belongsTo) {
        if (sealed.length < NONCE) {
            throw new IllegalStateException("not a sealed text");
        }
        var nonce = new byte[NONCE];
        var rest = new byte[sealed.length - NONCE];
        ByteBuffer.wrap(sealed).get(nonce).get(rest);
        return run(Cipher.DECRYPT_MODE, nonce, rest, belongsTo);
    }

    private byte[] run(int mode, byte[] nonce, byte[] bytes, String belongsTo) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(belongsTo.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a sealed text cannot be opened", e);
        }
    }
}

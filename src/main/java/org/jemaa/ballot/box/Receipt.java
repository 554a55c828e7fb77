package org.jemaa.ballot.box;

import org.jemaa.ballot.Hash;
import org.jemaa.ballot.Statement;

/**
 * The box's word that a paper is in it for good, at a position (from 1). Anybody can check the signature against the box's public key;
 * nothing in it shows the choice. {@code again} where the paper had been there before.
 */
public record Receipt(long position, Hash paperHash, String trackingCode, byte[] signature, boolean again) {

    static byte[] statement(Hash fingerprint, long position, Hash paperHash) {
        return Statement.of("jemaa/receipt/1").bytes(fingerprint.bytes()).int64(position).bytes(paperHash.bytes()).toBytes();
    }
}

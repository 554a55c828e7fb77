package org.jemaa.ballot.box;

import org.jemaa.ballot.Hash;
import org.jemaa.ballot.Statement;
import org.jemaa.ballot.log.LogReceipt;

/**
 * The box's word that a paper is in it for good, at a position (from 1). Anybody can check the signature against the box's public key;
 * nothing in it shows the choice. {@code again} where the paper had been there before.
 */
public record Receipt(long position, Hash paperHash, String trackingCode, byte[] signature, boolean again, InTheLog log) {

    /**
     * That the paper is a leaf of the log, to be held against every later tree head. Asked again, it is the same to the last byte.
     *
     * @param leaf the bytes of the leaf, for the voter alone; the log shows their hash
     */
    public record InTheLog(byte[] leaf, LogReceipt receipt, byte[] signature) {
    }

    static byte[] statement(Hash fingerprint, long position, Hash paperHash) {
        return Statement.of("jemaa/receipt/1").bytes(fingerprint.bytes()).int64(position).bytes(paperHash.bytes()).toBytes();
    }
}

package org.jemaa.ballot;

/** The roll's word that the voter of a slot has taken a printed ballot at a desk, so that no paper under the slot counts any more. */
public record PaperMark(Slot slot) {

    /** What the roll signs and the box checks. */
    public byte[] statement(Hash fingerprint) {
        return Statement.of("jemaa/paper-mark/1").bytes(fingerprint.bytes()).bytes(slot.bytes()).toBytes();
    }
}

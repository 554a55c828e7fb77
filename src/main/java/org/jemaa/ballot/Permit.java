package org.jemaa.ballot;

/**
 * The roll's leave to put one paper, known only by its hash, into the box under one slot and sequence, until an instant
 * (seconds since 1970). It says nothing about who asked.
 *
 * @param college among whose papers it is counted, as the manifest numbers them; 0 is that of all citizens
 */
public record Permit(Slot slot, int college, int sequence, Hash paperHash, long expiresAt) {

    /** What the roll signs and the box checks. */
    public byte[] statement(Hash fingerprint) {
        return Statement.of("jemaa/permit/2").bytes(fingerprint.bytes()).bytes(slot.bytes()).uint32(college).uint32(sequence)
            .bytes(paperHash.bytes()).int64(expiresAt).toBytes();
    }
}

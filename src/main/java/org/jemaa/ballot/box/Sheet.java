package org.jemaa.ballot.box;

import org.jemaa.ballot.Hash;
import org.jemaa.ballot.Statement;

/**
 * A printed ballot as officers read it. Desk and serial number say which sheet it is, and nothing says whose.
 *
 * @param college among whose papers it is counted
 * @param desk    number of the desk whose urn it lay in
 * @param serial  the number printed on it
 * @param reason  why it is invalid, or {@link Reason#VALID}
 * @param salt    16 random bytes, so that nobody finds the choice behind the hash by trying
 * @param body    the choice as {@link Paper} writes it; empty where the sheet is invalid
 */
public record Sheet(int college, int desk, int serial, Reason reason, byte[] salt, byte[] body) {

    /** Why a sheet does not count. The order is part of what the log hashes: it only ever grows at the end. */
    public enum Reason {
        VALID, UNREADABLE, TOO_MANY_PROJECTS, TOO_FEW_PROJECTS, OVER_THE_COST_LIMIT, IDENTIFYING_MARK, NOT_AN_OFFICIAL_SHEET
    }

    public Sheet {
        if (salt.length != Paper.SALT_BYTES || desk < 1 || serial < 1 || college < 0 || (body.length == 0) == (reason == Reason.VALID)) {
            throw new IllegalArgumentException("no such sheet");
        }
    }

    /** Binds the choice to ballot, desk and serial number. */
    public Hash hash(Hash fingerprint) {
        return Hash.over(Statement.of("jemaa/sheet/1").bytes(fingerprint.bytes()).uint32(desk).uint32(serial).bytes(salt).uint32(body.length).bytes(body)
            .toBytes());
    }
}

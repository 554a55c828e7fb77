package org.jemaa.ballot.log;

import org.jemaa.ballot.Statement;

/**
 * What the log was at the beginning of a minute. The box signs one each minute while the vote runs, also where nothing was added, so
 * that anybody who collects them sees that it is at work and that it never takes anything back. Anybody who asks for the head each
 * minute sees as much: a minute is too coarse to tell who voted when.
 *
 * @param at seconds since 1970 in UTC, of a whole minute
 */
public record TimedHead(TreeHead head, long at) {

    private static final int MINUTE = 60;

    public TimedHead {
        if (at < 0 || at % MINUTE != 0) {
            throw new IllegalArgumentException(at + " is not a whole minute");
        }
    }

    /** What the box signs: a label, a zero byte, the fingerprint, the size in eight bytes, the root, the minute in eight bytes. */
    public byte[] statement() {
        return Statement.of("jemaa/timed-head/1").bytes(head.fingerprint().bytes()).int64(head.size()).bytes(head.root().bytes()).int64(at).toBytes();
    }

    public boolean signedBy(LogKey key, byte[] signature) {
        return key.signed(statement(), signature);
    }
}

package org.jemaa.ballot.box;

import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * The log is not the one whose head the box had signed.
 *
 * @param lost    the newest head that it had signed
 * @param logSize how many leaves the log has now
 * @param altered false where entries are missing, true where they are there and are not what they were
 * @param from    the first position concerned, from 1
 * @param to      the last one
 */
public record LogIncident(SignedHead lost, long logSize, boolean altered, long from, long to) {

    static final String ACT = "incident";

    /** What shows that it is this incident and no other: an official confirms what they saw. */
    public String mark() {
        return lost.head().root().hex() + "/" + lost.head().size() + "/" + logSize + "/" + altered + "/" + from + "/" + to;
    }

    /** As everybody reads it in the log. */
    Map<String, Object> json(Map<String, String> reason) {
        var head = Map.of("size", lost.head().size(), "root", lost.head().root().hex(), "signature",
            HexFormat.of().formatHex(lost.signature()));
        return new TreeMap<>(Map.of(altered ? "altered" : "missing", Map.of("from", from, "to", to), "lost", head, "reason", new TreeMap<>(reason),
            "size", logSize));
    }
}

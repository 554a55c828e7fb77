package org.jemaa.ballot.box;

/** A paper as it came over the wire: hexadecimal digits not looked at yet. */
public record SentPaper(String slot, long college, long sequence, String salt, String body, long expiresAt, String signature) {
}

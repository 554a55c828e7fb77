package org.jemaa.ballot.box;

import org.jemaa.ballot.log.TimedHead;

/** The head of a minute with the box's signature. */
public record MinuteHead(TimedHead head, byte[] signature) {
}

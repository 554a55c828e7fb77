package org.jemaa.ballot.box;

import org.jemaa.ballot.log.TreeHead;

/** A tree head with the box's signature. */
public record SignedHead(TreeHead head, byte[] signature) {
}

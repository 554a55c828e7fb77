package org.jemaa.ballot.box;

import org.jemaa.ballot.Permit;

/** A paper with the permit that it came with, as the box keeps it. */
record Leaf(Permit permit, byte[] permitSignature, byte[] salt, byte[] body) {
}

package org.jemaa.ballot.roll;

import org.jemaa.ballot.Permit;

/** A permit with the roll's signature over {@link Permit#statement}. */
public record SignedPermit(Permit permit, byte[] signature) {
}

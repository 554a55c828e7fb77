package org.jemaa.ballot.roll;

import org.jemaa.ballot.Slot;

/** What a voter gets who proved that they are on the roll: a token to ask for permits with, their slot and college, and the next sequence under it. */
public record Identified(String token, Slot slot, int college, int nextSequence, long validSeconds) {
}

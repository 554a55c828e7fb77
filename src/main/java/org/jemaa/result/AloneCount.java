package org.jemaa.result;

import java.util.SortedMap;
import org.jemaa.counting.Ballot;

/** What one college alone decided in an envelope, or would have decided, with the papers that say so. */
public record AloneCount(CollegeTurnout college, EnvelopeResult result, SortedMap<Ballot, Integer> papers) {
}

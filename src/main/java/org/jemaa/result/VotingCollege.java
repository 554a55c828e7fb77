package org.jemaa.result;

import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jemaa.counting.Ballot;

/**
 * The papers of one college.
 *
 * @param decides envelopes about which its papers decide
 * @param votesOn envelopes whose projects stand on its ballot
 * @param mark    a keyed hash of its papers, which tells whether they are the same and nothing about them
 */
record VotingCollege(CollegeTurnout college, Set<Long> decides, Set<Long> votesOn, SortedMap<Ballot, Integer> papers, String mark) {

    VotingCollege {
        decides = Set.copyOf(decides);
        votesOn = Set.copyOf(votesOn);
        papers = Collections.unmodifiableSortedMap(new TreeMap<>(papers));
    }

    int number() {
        return college.number();
    }

    boolean decides(VoteToCount.Part part) {
        return decides.contains(part.envelopeId());
    }

    boolean votesOn(VoteToCount.Part part) {
        return votesOn.contains(part.envelopeId());
    }
}

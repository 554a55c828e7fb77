package org.jemaa.result;

import java.util.List;

/**
 * What the outcome of one envelope means to its voters.
 *
 * @param fared     under the rule of the vote
 * @param municipal the same had the municipal rule been used; null where it was
 * @param places    what each place received, most votes first; none unless the projects are at two places or more
 */
public record EnvelopeFigures(VotersFared fared, Municipal municipal, List<PlaceFigures> places) {

    /**
     * @param preferThis      voters with more winners under the rule of the vote
     * @param preferMunicipal voters with more winners under the municipal rule; all others have equally many
     */
    public record Municipal(VotersFared fared, int preferThis, int preferMunicipal) {
        public int indifferent() {
            return fared.voters() - preferThis - preferMunicipal;
        }

        /** Whether every voter has as many winners under the municipal rule. */
        public boolean isTheSameForAll() {
            return preferThis == 0 && preferMunicipal == 0;
        }
    }

    public EnvelopeFigures {
        places = List.copyOf(places);
    }
}

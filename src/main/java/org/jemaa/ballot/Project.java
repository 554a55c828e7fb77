package org.jemaa.ballot;

import org.jemaa.shared.LocalText;
import org.jemaa.shared.Money;

/**
 * One line of the ballot: what voters choose from, copied from the proposal when the vote opened and never changed after.
 * Numbers run from 0 in the order of the ballot; a paper names projects by them. The reference is what people call it by.
 */
public record Project(int number, long proposalId, String reference, LocalText title, LocalText summary, LocalText place, Money cost,
        long envelopeId) {
}

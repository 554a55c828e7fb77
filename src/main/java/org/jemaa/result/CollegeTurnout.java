package org.jemaa.result;

import org.jemaa.shared.LocalText;

/**
 * A college in a result.
 *
 * @param weight  of each of its papers where it decides together with others
 * @param binding whether it decides about the common envelopes
 * @param voters  whose papers were counted
 * @param shown   whether its ballots may be published: it has as many voters as the ballot asks for
 */
public record CollegeTurnout(int number, String code, LocalText name, int weight, boolean binding, int voters, int onTheRoll, boolean shown) {
}

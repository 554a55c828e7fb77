package org.jemaa.ballot.desk;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Who stands at a desk, as far as the roll knows them: by number, with district code and date of birth where it has them (else null).
 *
 * @param markedDesk where they took a printed ballot; 0 without one
 * @param byMe       whether it was the officer who asks now who marked them
 */
public record VoterAtDesk(String number, String district, LocalDate born, int college, State state, int markedDesk, Instant markedAt, boolean byMe) {

    public enum State {
        MAY_VOTE, HAS_VOTED_ONLINE, HAS_A_PRINTED_BALLOT, MARKED_TOO_LATE
    }

    public boolean mayHaveABallot() {
        return state == State.MAY_VOTE || state == State.HAS_VOTED_ONLINE;
    }
}

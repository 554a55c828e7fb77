package org.jemaa.ballot.desk;

import java.util.List;

/**
 * What follows from what officers read from one sheet, each for themselves. One reading proves nothing. Two that are equal hold. Where two
 * differ a third officer reads it too, and two of three hold. Where all three differ, officials decide.
 *
 * @param holds what is read into the box; null while nothing is
 */
record Agreement(State state, Reading holds) {

    enum State {
        READ_ONCE, DIFFERENT, UNDECIDED, AGREED
    }

    static final int MOST = 3;

    /** @param readings of different officers, one to three */
    static Agreement of(List<Reading> readings) {
        if (readings.isEmpty() || readings.size() > MOST) {
            throw new IllegalArgumentException(readings.size() + " readings of a sheet");
        }
        for (int i = 0; i < readings.size(); i++) {
            if (readings.subList(i + 1, readings.size()).contains(readings.get(i))) {
                return new Agreement(State.AGREED, readings.get(i));
            }
        }
        return new Agreement(switch (readings.size()) {
            case 1 -> State.READ_ONCE;
            case 2 -> State.DIFFERENT;
            default -> State.UNDECIDED;
        }, null);
    }
}

package org.jemaa.shared;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The one place where time comes from. */
@Dependent
class SystemClock {

    @Produces
    @Dependent
    Clock clock() {
        return new Moment.MovableClock();
    }
}

package org.jemaa.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jemaa.ballot.desk.DeskTimer;
import org.jemaa.identity.AccountCard;
import org.jemaa.identity.ActingAs;
import org.jemaa.municipality.MunicipalityCard;
import org.jemaa.process.PhaseTimer;
import org.jemaa.shared.Moment;

/** Lets somebody do something in the town at some moment. */
@ApplicationScoped
class Stage {

    @Inject
    private ActingAs actingAs;
    @Inject
    private PhaseTimer timer;
    @Inject
    private DeskTimer desks;

    <T> T at(Instant moment, AccountCard who, MunicipalityCard town, Callable<T> what) {
        return Moment.at(moment, () -> actingAs.account(who.id(), town, what));
    }

    <T> T visit(Instant moment, MunicipalityCard town, Callable<T> what) {
        return Moment.at(moment, () -> actingAs.visitor(town, what));
    }

    /** What the server does by itself when desks have finished. */
    void desksAreLookedAt(Instant moment) {
        Moment.at(moment, () -> {
            desks.finishWhatIsDue();
            return null;
        });
    }

    /** What the server does by itself when that moment has come. */
    void passes(Instant moment) {
        Moment.at(moment, () -> {
            timer.announceWhatIsDue();
            return null;
        });
    }
}

package org.jemaa.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jemaa.identity.AccountCard;
import org.jemaa.identity.ActingAs;
import org.jemaa.municipality.MunicipalityCard;
import org.jemaa.shared.Moment;

/** Lets somebody do something in the town at some moment. */
@ApplicationScoped
class Stage {

    @Inject
    private ActingAs actingAs;

    <T> T at(Instant moment, AccountCard who, MunicipalityCard town, Callable<T> what) {
        return Moment.at(moment, () -> actingAs.account(who.id(), town, what));
    }
}

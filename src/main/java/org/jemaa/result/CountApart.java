package org.jemaa.result;

import jakarta.ejb.AsyncResult;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.concurrent.Future;
import org.jemaa.identity.AccountId;
import org.jemaa.identity.ActingAs;
import org.jemaa.municipality.MunicipalityCard;

/**
 * Counts in a thread of its own, in the name of the official who asked. An asynchronous bean and not an executor's task, because the
 * server gives it an entity manager of its own: a task would share the one of the page that waits for it, and close it.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CountApart {

    @Inject
    private CountVote count;
    @Inject
    private ActingAs acting;
    @Inject
    private ResumeCounts resume;

    @Asynchronous
    public Future<CountJobCard.Ended> toTheEnd(long job, AccountId official, MunicipalityCard municipality) {
        return new AsyncResult<>(acting.account(official, municipality, () -> count.toTheEnd(job)));
    }

    @Asynchronous
    public void takeUpWhatIsAbandoned() {
        resume.takeUp();
    }
}

package org.jemaa.result;

import jakarta.ejb.AsyncResult;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jemaa.identity.AccountId;
import org.jemaa.identity.ActingAs;
import org.jemaa.municipality.MunicipalityCard;
import org.jemaa.result.CountInBackground.Ended;

/**
 * Counts in a thread of its own, in the name of the official who asked. An asynchronous bean and not an executor's task, because the
 * server gives it an entity manager of its own: a task would share the one of the page that waits for it, and close it.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CountApart {

    private static final Logger LOG = Logger.getLogger(CountApart.class.getName());

    @Inject
    private CountVote count;
    @Inject
    private ActingAs acting;

    @Asynchronous
    public Future<Ended> count(String slug, AccountId official, MunicipalityCard municipality, Consumer<Ended> note) {
        Ended ended;
        try {
            ended = new Ended(acting.account(official, municipality, () -> count.handle(slug)), null);
        } catch (RuntimeException | Error broken) {
            String number = UUID.randomUUID().toString().substring(0, 8);
            LOG.log(Level.SEVERE, broken, () -> "count of " + slug + " broke, problem " + number);
            ended = new Ended(null, number);
        }
        note.accept(ended);
        return new AsyncResult<>(ended);
    }
}

package org.jemaa.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Work that comes round again by itself, told apart by its name. While a round of it runs on this server, the next one is left out;
 * a round that fails is logged and takes nothing else down with it.
 */
@ApplicationScoped
public class OneAtATime {

    private static final Logger LOG = Logger.getLogger(OneAtATime.class.getName());

    private final Set<String> running = ConcurrentHashMap.newKeySet();
    private volatile boolean ready;

    void begin(@Observes ApplicationReady event) {
        ready = true;
    }

    /** Not before the application is ready: most work would find a demonstration half made. */
    public void onceReady(String name, Runnable round) {
        if (ready) {
            run(name, round);
        }
    }

    public void run(String name, Runnable round) {
        if (running.add(name)) {
            try {
                round.run();
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, e, () -> name + " did not work; it is tried again in its next round");
            } finally {
                running.remove(name);
            }
        }
    }
}

package org.jemaa.shared;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import java.util.concurrent.Callable;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.eclipse.persistence.sessions.server.ServerSession;

/** Counts the statements that a piece of work sends to the main schema, so that a test can say: not one per row. */
@ApplicationScoped
public class QueryCount {

    @PersistenceUnit(unitName = "jemaa")
    private EntityManagerFactory factory;
    private final ThreadLocal<Integer> counted = new ThreadLocal<>();

    @PostConstruct
    void listen() {
        factory.unwrap(ServerSession.class).getEventManager().addListener(new SessionEventAdapter() {
            @Override
            public void preExecuteCall(SessionEvent event) {
                if (counted.get() != null) {
                    counted.set(counted.get() + 1);
                }
            }
        });
    }

    public int of(Callable<?> work) throws Exception {
        counted.set(0);
        try {
            work.call();
            return counted.get();
        } finally {
            counted.remove();
        }
    }
}

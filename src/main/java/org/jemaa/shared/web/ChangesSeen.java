package org.jemaa.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.concurrent.atomic.AtomicLong;
import org.jemaa.shared.DomainEvent;

/** Counts what has happened on this server since it started, so that a page drawn before is not shown after. */
@ApplicationScoped
public class ChangesSeen {

    private final AtomicLong seen = new AtomicLong();

    long number() {
        return seen.get();
    }

    void one(@Observes(during = TransactionPhase.AFTER_SUCCESS) DomainEvent any) {
        seen.incrementAndGet();
    }
}

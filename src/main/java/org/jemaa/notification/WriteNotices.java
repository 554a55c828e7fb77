package org.jemaa.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jemaa.shared.Right;

/** Takes notices for delivery, in the caller's transaction: they are delivered if it succeeds. No page and no address leads here. */
@ApplicationScoped
@Right(Right.ANYONE)
public class WriteNotices {

    @Inject
    private Outbox outbox;
    @Inject
    private Clock clock;

    /** @return how many are new: those whose key was there already are left out */
    @Transactional
    public int handle(List<Notice> notices) {
        return outbox.add(notices, clock.instant());
    }
}

package org.jemaa.notification;

import io.github.bucket4j.Bucket;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jemaa.municipality.MunicipalityBoard;
import org.jemaa.municipality.MunicipalityId;
import org.jemaa.notification.Carrier.NotDelivered;

/**
 * Takes what is due out of the outbox and to the mail server, no more in a second than the settings allow. A mail server that does not
 * answer is left alone for longer and longer, and no notice loses a try by it.
 */
@ApplicationScoped
class DeliverNotices {

    private static final Logger LOG = Logger.getLogger(DeliverNotices.class.getName());
    private static final int SECONDS_A_ROUND = 5;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    @Inject
    private Outbox outbox;
    @Inject
    private MailWay way;
    @Inject
    private MunicipalityBoard municipalities;
    @Inject
    private Clock clock;
    private Bucket pace;
    private volatile String trouble;
    private int failures;
    private Instant pausedUntil = Instant.MIN;

    @PostConstruct
    void open() {
        pace = Bucket.builder().addLimit(limit -> limit.capacity(way.perSecond()).refillGreedy(way.perSecond(), Duration.ofSeconds(1))).build();
    }

    /** What the mail server said when it last did not take anything; null where all is well. */
    String trouble() {
        return trouble;
    }

    /** One round. @return how many were delivered */
    int round() {
        return way.carrier().map(this::round).orElse(0);
    }

    /** Only one round at a time. */
    synchronized int round(Carrier carrier) {
        Instant now = clock.instant();
        if (now.isBefore(pausedUntil) || !outbox.anythingDue(now)) {
            return 0;
        }
        try (Carrier.Errand errand = carrier.set()) {
            int delivered = deliver(errand, outbox.take(SECONDS_A_ROUND * way.perSecond(), now), carrier.keepsLetters());
            trouble = null;
            failures = 0;
            pausedUntil = Instant.MIN;
            return delivered;
        } catch (NotDelivered e) {
            pause(e, now);
            return 0;
        }
    }

    private int deliver(Carrier.Errand errand, List<Outbox.Taken> all, boolean keepLetters) throws NotDelivered {
        int delivered = 0;
        for (int i = 0; i < all.size(); i++) {
            Outbox.Taken taken = all.get(i);
            try {
                pace.asBlocking().consumeUninterruptibly(1);
                errand.deliver(sender(taken), taken, clock.instant());
                outbox.sent(taken.id(), clock.instant(), keepLetters);
                delivered++;
            } catch (NotDelivered e) {
                LOG.log(Level.FINE, e, () -> "notice " + taken.id() + " was not delivered");
                put(taken, e);
                if (e.kind() == NotDelivered.Kind.NOBODYS) {
                    all.subList(i + 1, all.size()).forEach(rest -> put(rest, e));
                    throw e;
                }
            }
        }
        return delivered;
    }

    private void put(Outbox.Taken taken, NotDelivered e) {
        if (e.kind() == NotDelivered.Kind.NEVER) {
            outbox.giveUp(taken.id(), e.getMessage());
        } else {
            outbox.postpone(taken, e.getMessage(), clock.instant());
        }
    }

    private void pause(NotDelivered e, Instant now) {
        trouble = String.valueOf(e.getMessage());
        failures++;
        Duration pause = Duration.ofSeconds(5L << Math.min(failures - 1, 6));
        pausedUntil = now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
        LOG.log(Level.WARNING, e, () -> "the mail server takes nothing; next try at " + pausedUntil);
    }

    MimeLetter.Sender sender(Outbox.Taken taken) {
        return municipalities.byId(new MunicipalityId(taken.municipality()))
            .map(municipality -> new MimeLetter.Sender(municipality.name().in(taken.letter().message().language()), way.from()))
            .orElseGet(() -> new MimeLetter.Sender("", way.from()));
    }
}

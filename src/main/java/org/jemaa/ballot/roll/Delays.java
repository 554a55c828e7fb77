package org.jemaa.ballot.roll;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Lets somebody be wrong a few times, and then makes each further time cost twice the wait of the one before, up to a limit. What was
 * wrong is forgotten bit by bit. There is no lock that stays.
 */
final class Delays {

    private static final int WATCHED = 20_000;

    private final int free;
    private final Duration oneForgottenEvery;
    private final Duration longest;
    private final Map<String, Noted> notes = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Noted> eldest) {
            return size() > WATCHED;
        }
    };

    private record Noted(long times, Instant last, Instant until) {
    }

    Delays(int free, Duration oneForgottenEvery, Duration longest) {
        this.free = free;
        this.oneForgottenEvery = oneForgottenEvery;
        this.longest = longest;
    }

    /** @return 0 where a try is allowed, else the seconds to wait */
    synchronized long secondsToWait(String key, Instant now) {
        Noted noted = notes.get(key);
        return noted == null || !now.isBefore(noted.until()) ? 0 : Math.max(1, Duration.between(now, noted.until()).toSeconds() + 1);
    }

    synchronized void note(String key, Instant now) {
        Noted before = notes.get(key);
        long forgotten = before == null ? 0 : Math.max(0, Duration.between(before.last(), now).toSeconds() / oneForgottenEvery.toSeconds());
        long times = before == null ? 1 : Math.max(0, before.times() - forgotten) + 1;
        notes.put(key, new Noted(times, now, times < free ? Instant.MIN : now.plus(delay(times))));
    }

    private Duration delay(long times) {
        Duration doubled = Duration.ofSeconds(1L << Math.min(times - free + 1, 30));
        return doubled.compareTo(longest) > 0 ? longest : doubled;
    }
}

package org.jemaa.foureyes;

import java.time.Instant;
import org.jemaa.municipality.MunicipalityId;
import org.jemaa.shared.LocalText;

/**
 * An act as it was proposed, and what became of it. {@code subject} is what it is about, {@code content} what exactly is to be done, both
 * in the form of the context that proposes. {@code decision} is null while it waits.
 *
 * @param seal over all that was proposed and by whom, 64 hexadecimal digits: whoever confirms says which one they saw
 */
public record ActCard(ActId id, MunicipalityId municipality, String kind, String subject, String content, LocalText reason, By proposed,
        Instant expiresAt, State state, By decision, String seal) {

    public enum State {
        PROPOSED, CONFIRMED, DECLINED, WITHDRAWN, EXPIRED
    }

    /** Who, and when. The name is that of the moment. */
    public record By(long account, String name, Instant at) {
    }

    public boolean isOf(long account) {
        return proposed.account() == account;
    }
}

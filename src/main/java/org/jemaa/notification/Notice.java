package org.jemaa.notification;

import java.time.Instant;
import org.jemaa.municipality.MunicipalityId;

/**
 * A message for somebody's address of e-mail.
 *
 * @param subject which municipality it comes from, what kind it is ({@code ballot.reminder}) and about which thing of that context
 * @param key     a second notice with the same key is not written; it must not tell whom the notice is for
 * @param urgent  goes before those that are not: somebody waits for it
 * @param until   afterwards it is of no use and is not sent any more; null: always of use
 */
public record Notice(Subject subject, String key, String address, Message message, boolean urgent, Instant until) {

    public record Subject(MunicipalityId municipality, String topic, long about) {
    }

    public Notice {
        if (!key.matches("[\\x21-\\x7e]{1,100}")) {
            throw new IllegalArgumentException("a key has 1 to 100 signs: " + key);
        }
    }
}

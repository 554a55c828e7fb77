package org.jemaa.ballot.desk;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jemaa.ballot.box.Sheet;

/** Who read what from a sheet, and when. */
@Embeddable
class Keying {

    private long officer;
    private String name;
    @Enumerated(EnumType.STRING)
    private Sheet.Reason reason;
    private byte[] body;
    @Column(name = "keyed_at")
    private LocalDateTime keyedAt;

    protected Keying() {
    }

    Keying(DeskCard.Officer by, Reading reading, Instant now) {
        officer = by.account();
        name = by.name();
        reason = reading.reason();
        body = reading.body();
        keyedAt = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
    }

    boolean isBy(long account) {
        return officer == account;
    }

    String name() {
        return name;
    }

    Reading reading() {
        return new Reading(reason, body);
    }
}

package org.jemaa.ballot.desk;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Printed ballots that were given to a desk, with who gave them out and when. */
@Embeddable
class DeskStock {

    @Column(name = "first_serial")
    private int first;
    @Column(name = "last_serial")
    private int last;
    private String language;
    @Column(name = "large_print")
    private boolean large;
    private int college;
    @Column(name = "issued_by")
    private long issuedBy;
    @Column(name = "issued_at")
    private LocalDateTime issuedAt;

    protected DeskStock() {
    }

    DeskStock(DeskCard.Stock sheets, long by, Instant now) {
        first = sheets.first();
        last = sheets.last();
        language = sheets.language();
        large = sheets.large();
        college = sheets.college();
        issuedBy = by;
        issuedAt = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
    }

    boolean overlaps(int from, int to) {
        return first <= to && from <= last;
    }

    DeskCard.Stock card() {
        return new DeskCard.Stock(first, last, language, large, college);
    }
}

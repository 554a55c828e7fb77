package org.jemaa.result.record;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Somebody loaded the full leaves of a vote: when, and which file it was. Written once. */
@Entity
@Table(name = "result_record_download")
class RecordDownload {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(name = "undertaking_id")
    private long undertakingId;
    @Column(name = "loaded_at")
    private LocalDateTime loadedAt;
    private byte[] seal;

    protected RecordDownload() {
    }

    RecordDownload(Undertaking undertaking, Instant now, byte[] seal) {
        undertakingId = undertaking.id();
        loadedAt = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        this.seal = seal;
    }
}

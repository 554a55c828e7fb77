package org.jemaa.foureyes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.TreeMap;
import org.jemaa.municipality.MunicipalityId;
import org.jemaa.shared.LocalText;
import org.jemaa.shared.Secrets;

/**
 * An act waits from its proposal until another official confirms or declines it, its proposer withdraws it, or its time is over. Once
 * decided it never changes again; the database refuses it too. It is the record of who proposed and who confirmed, and is kept for good.
 */
@Entity
@Table(name = "foureyes_act")
class PendingAct {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(name = "municipality_id")
    private long municipalityId;
    private String kind;
    private String subject;
    private String content;
    private LocalText reason;
    private String seal;
    @Column(name = "proposed_by")
    private long proposedBy;
    private String proposer;
    @Column(name = "proposed_at")
    private LocalDateTime proposedAt;
    @Column(name = "expires_at")
    private LocalDateTime expiresAt;
    @Enumerated(EnumType.STRING)
    private ActCard.State state;
    @Column(name = "decided_by")
    private Long decidedBy;
    private String decider;
    @Column(name = "decided_at")
    private LocalDateTime decidedAt;
    /** What lets only one act of a kind wait about one subject; null once decided. */
    private String waiting;

    protected PendingAct() {
    }

    PendingAct(MunicipalityId municipality, ProposeAct.Proposal proposal, ActCard.By by, Instant expires, byte[] key) {
        municipalityId = municipality.value();
        kind = proposal.kind();
        subject = proposal.subject();
        content = proposal.content();
        reason = proposal.reason();
        proposedBy = by.account();
        proposer = by.name();
        proposedAt = utc(by.at());
        expiresAt = utc(expires);
        state = ActCard.State.PROPOSED;
        waiting = waitingAs(municipality, kind, subject);
        seal = seal(key);
    }

    static String waitingAs(MunicipalityId municipality, String kind, String subject) {
        return municipality.value() + "/" + kind + "/" + subject;
    }

    /** Over everything that was proposed, with a key that the database does not know: who changes the row cannot make its seal. */
    private String seal(byte[] key) {
        var all = new StringBuilder("jemaa/act/1");
        for (Object part : new Object[] {municipalityId, kind, subject, content, new TreeMap<>(reason.byLanguage()), proposedBy, proposer, proposedAt, expiresAt}) {
            String text = part.toString();
            all.append('\0').append(text.length()).append(':').append(text);
        }
        return HexFormat.of().formatHex(Secrets.hmac(key, all.toString().getBytes(StandardCharsets.UTF_8)));
    }

    boolean isAsProposed(byte[] key) {
        return seal.equals(seal(key));
    }

    boolean isDecided() {
        return state != ActCard.State.PROPOSED;
    }

    boolean isOver(Instant now) {
        return !now.isBefore(expiresAt.toInstant(ZoneOffset.UTC));
    }

    void decide(ActCard.State how, ActCard.By by) {
        if (isDecided()) {
            throw new IllegalStateException("act " + id + " is " + state);
        }
        state = how;
        decidedBy = by == null ? null : by.account();
        decider = by == null ? null : by.name();
        decidedAt = by == null ? expiresAt : utc(by.at());
        waiting = null;
    }

    ActId id() {
        return new ActId(id);
    }

    ActCard card() {
        var decision = decidedBy == null ? null : new ActCard.By(decidedBy, decider, decidedAt.toInstant(ZoneOffset.UTC));
        return new ActCard(id(), new MunicipalityId(municipalityId), kind, subject, content, reason,
            new ActCard.By(proposedBy, proposer, proposedAt.toInstant(ZoneOffset.UTC)), expiresAt.toInstant(ZoneOffset.UTC), state, decision, seal);
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }
}

package org.jemaa.ballot.desk;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.persistence.annotations.BatchFetch;
import org.eclipse.persistence.annotations.BatchFetchType;
import org.jemaa.ballot.box.Sheet;

/**
 * A printed ballot from its first reading until it is in the box. Whoever read it first may correct it until a second officer has; then
 * readings are only added. Once it is agreed, or decided, nothing about it changes but that the box has it.
 */
@Entity
@Table(name = "ballot_read_sheet")
class ReadSheet {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(name = "desk_id")
    private long deskId;
    private int serial;
    @Enumerated(EnumType.STRING)
    private Agreement.State state;
    @Enumerated(EnumType.STRING)
    private Sheet.Reason reason;
    private byte[] body;
    @Column(name = "in_box")
    private boolean inBox;
    private Long decider;
    @Column(name = "decided_why")
    private String decidedWhy;
    @BatchFetch(BatchFetchType.IN)
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "ballot_sheet_keying", joinColumns = @JoinColumn(name = "sheet_id"))
    @OrderBy("keyedAt, officer")
    private List<Keying> keyings = new ArrayList<>();

    protected ReadSheet() {
    }

    ReadSheet(long deskId, int serial, Keying first) {
        this.deskId = deskId;
        this.serial = serial;
        keyings.add(first);
        settle();
    }

    void add(Keying next) {
        if (state == Agreement.State.AGREED || state == Agreement.State.UNDECIDED) {
            throw new IllegalStateException("sheet " + serial + " is " + state);
        }
        keyings.add(next);
        settle();
    }

    /** Makes room for a correction; the same officer's reading is not there twice at any moment. */
    void forget() {
        if (state != Agreement.State.READ_ONCE) {
            throw new IllegalStateException("sheet " + serial + " is " + state);
        }
        keyings.clear();
    }

    void readAnew(Keying again) {
        keyings.add(again);
        settle();
    }

    void decide(Reading reading, long official, String why) {
        if (state != Agreement.State.UNDECIDED) {
            throw new IllegalStateException("sheet " + serial + " is " + state);
        }
        agree(reading);
        decider = official;
        decidedWhy = why;
    }

    void lieInTheBox() {
        inBox = true;
    }

    private void settle() {
        Agreement agreement = Agreement.of(keyings.stream().map(Keying::reading).toList());
        state = agreement.state();
        if (agreement.holds() != null) {
            agree(agreement.holds());
        }
    }

    private void agree(Reading reading) {
        state = Agreement.State.AGREED;
        reason = reading.reason();
        body = reading.body();
    }

    Optional<Reading> by(long account) {
        return keyings.stream().filter(keying -> keying.isBy(account)).map(Keying::reading).findFirst();
    }

    long id() {
        return id;
    }

    long deskId() {
        return deskId;
    }

    int serial() {
        return serial;
    }

    Agreement.State state() {
        return state;
    }

    boolean isInTheBox() {
        return inBox;
    }

    /** Only once it is agreed. */
    Reading agreed() {
        return new Reading(reason, body);
    }

    List<Keying> keyings() {
        return keyings;
    }
}

package org.jemaa.ballot.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jemaa.ballot.box.PutSheet;
import org.jemaa.ballot.box.Sheet;
import org.jemaa.ballot.desk.OwnDesk.Served;
import org.jemaa.shared.Right;

/**
 * What an officer may see of the reading at their desk: which sheets wait, and what they read themselves. What others read they see only
 * of a sheet that they have read too, and officials of one about which three differ.
 */
@ApplicationScoped
@Right("ballot:serve-desk")
public class KeyingBoard {

    private static final int LAST = 12;

    @Inject
    private OwnDesk ownDesk;
    @Inject
    private ReadSheets sheets;

    /**
     * @param second serial numbers that one other officer has read
     * @param third  those that two others read differently
     * @param mine   what the officer read last
     */
    public record Waiting(List<Integer> second, List<Integer> third, List<Mine> mine) {
    }

    /** A sheet that the officer read, how it stands, and whether they may still correct it. */
    public record Mine(int serial, SheetState state, boolean correctable) {
    }

    /** What somebody read from a sheet: why it is invalid, or numbers of projects on the ballot. */
    public record Seen(String officer, Sheet.Reason reason, BitSet chosen) {
    }

    public Waiting waiting(String slug, int number) {
        Served at = ownDesk.find(slug, number);
        long me = at.officer().id().value();
        return new Waiting(serials(at.desk().id(), Agreement.State.READ_ONCE, me), serials(at.desk().id(), Agreement.State.DIFFERENT, me),
            sheets.lastOf(at.desk().id(), me, LAST).stream().map(sheet -> new Mine(sheet.serial(), SheetState.valueOf(sheet.state().name()),
                sheet.state() == Agreement.State.READ_ONCE)).toList());
    }

    private List<Integer> serials(long desk, Agreement.State state, long me) {
        return sheets.in(desk, state).stream().filter(sheet -> sheet.by(me).isEmpty()).map(ReadSheet::serial).toList();
    }

    /** What the officer read themselves, to correct it; empty where a second has read the sheet too. */
    public Optional<Seen> correctable(String slug, int number, int serial) {
        Served at = ownDesk.find(slug, number);
        return sheets.find(at.desk().id(), serial).filter(sheet -> sheet.state() == Agreement.State.READ_ONCE)
            .flatMap(sheet -> sheet.by(at.officer().id().value())).map(reading -> seen(at.officer().name(), reading));
    }

    /** All readings of a sheet on which the officer's own stands, too. */
    public List<Seen> readings(String slug, int number, int serial) {
        Served at = ownDesk.find(slug, number);
        return sheets.find(at.desk().id(), serial).filter(sheet -> sheet.by(at.officer().id().value()).isPresent()).map(KeyingBoard::all).orElse(List.of());
    }

    /** The sheets of a desk about which officials have to decide. */
    @Right("ballot:manage-desks")
    public List<Integer> undecided(String slug, int number) {
        return sheets.in(ownDesk.ofTheOffice(slug, number).desk().id(), Agreement.State.UNDECIDED).stream().map(ReadSheet::serial).toList();
    }

    @Right("ballot:manage-desks")
    public List<Seen> undecided(String slug, int number, int serial) {
        return sheets.find(ownDesk.ofTheOffice(slug, number).desk().id(), serial).filter(sheet -> sheet.state() == Agreement.State.UNDECIDED)
            .map(KeyingBoard::all).orElse(List.of());
    }

    private static List<Seen> all(ReadSheet sheet) {
        return sheet.keyings().stream().map(keying -> seen(keying.name(), keying.reading())).toList();
    }

    private static Seen seen(String officer, Reading reading) {
        return new Seen(officer, reading.reason(), reading.reason() == Sheet.Reason.VALID ? PutSheet.read(reading.body()) : new BitSet());
    }
}

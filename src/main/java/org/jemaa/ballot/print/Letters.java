package org.jemaa.ballot.print;

import io.nayuki.qrcodegen.QrCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jemaa.municipality.DistrictCard;
import org.jemaa.municipality.MunicipalityCard;
import org.jemaa.municipality.Seal;
import org.jemaa.process.BudgetCard;
import org.jemaa.process.Phase;
import org.jemaa.shared.LocalText;

/**
 * The letters of one vote. Those of one document go to one district, whose name stands in the window of the envelope under the
 * person's number. The QR code opens the booth with the letter code behind the #, which browsers never send anywhere.
 */
public final class Letters {

    private static final float MIDDLE_OF_WINDOW = 152;
    private static final float NUMBER_LINE = 60;
    private static final float NUMBER_WIDTH = 74;
    private static final float CODE_LINE = 126;
    private static final float CODE_WIDTH = 122;
    private static final float QR_SIDE = 33;
    private static final float QR_TOP = 107;
    private static final float[] FOLDS = {99, 198};

    private final MunicipalityCard municipality;
    private final Town town;
    private final LetterText.Vote vote;
    private final Map<String, byte[]> originals = new HashMap<>();

    /** One person's letter. */
    public record Letter(String number, String code) {
    }

    /** @param address of the booth, without a code; @param desks where people vote on paper, or null */
    public Letters(MunicipalityCard municipality, Seal seal, BudgetCard budget, String address, LocalText desks) {
        this(municipality, seal, new LetterText.Vote(budget.title(), budget.sum(), budget.timetable().opens(Phase.VOTE),
            budget.timetable().closes(Phase.VOTE), address, desks));
    }

    Letters(MunicipalityCard municipality, Seal seal, LetterText.Vote vote) {
        this.municipality = municipality;
        this.town = Town.of(municipality, seal);
        this.vote = vote;
    }

    /** @param district its code, or null */
    public byte[] pdf(String district, List<Letter> letters) {
        var pdf = new ByteArrayOutputStream();
        try {
            write(district, letters, pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    void write(String district, List<Letter> letters, OutputStream pdf) throws IOException {
        byte[] original = originals.computeIfAbsent(String.valueOf(district), any -> new LetterText(town, vote,
            municipality.districtByCode(district).map(DistrictCard::name).orElse(null)).pdf(municipality.languages()));
        try (var copies = new Copies(original)) {
            for (Letter letter : letters) {
                copies.add((ink, page) -> draw(ink, page, letter));
            }
            copies.writeTo(pdf);
        }
    }

    private void draw(Ink ink, int page, Letter letter) throws IOException {
        if (page > 0) {
            return;
        }
        boolean rightToLeft = Pdf.isRightToLeft(municipality.languages().get(0));
        for (float fold : FOLDS) {
            ink.foldMark(fold);
        }
        ink.words(letter.number(), MIDDLE_OF_WINDOW, NUMBER_LINE, 15, NUMBER_WIDTH);
        ink.words(letter.code(), rightToLeft ? 127 : 83, CODE_LINE, 30, CODE_WIDTH);
        ink.qrCode(QrCode.encodeText(address(letter), QrCode.Ecc.MEDIUM), rightToLeft ? 19 : 158, QR_TOP, QR_SIDE);
    }

    String address(Letter letter) {
        return vote.address() + "#code=" + letter.code();
    }
}

package org.jemaa.ballot.print;

import java.time.ZoneId;
import org.jemaa.municipality.MunicipalityCard;
import org.jemaa.municipality.Seal;
import org.jemaa.shared.LocalText;

/** What a printed page shows of the municipality. The seal is a PNG, the accent a colour as #rrggbb; both may be missing (null). */
record Town(LocalText name, ZoneId zone, String accent, String phone, byte[] seal) {

    static Town of(MunicipalityCard card, Seal seal) {
        return new Town(card.name(), card.zone(), card.accent(), card.phone(), seal == null ? null : seal.png());
    }
}

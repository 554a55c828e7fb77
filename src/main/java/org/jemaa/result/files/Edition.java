package org.jemaa.result.files;

import com.ibm.icu.util.TimeZone;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jemaa.process.BallotRules;
import org.jemaa.process.CountingRule;
import org.jemaa.shared.LocalText;

/**
 * What the files say about the vote as a whole.
 *
 * @param languages of the municipality; names of projects are written in the first
 */
public record Edition(String slug, LocalText title, LocalText municipality, ZoneId zone, List<String> languages, CountingRule rule,
        BallotRules limits, String seed, Instant opened, Instant closed) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);

    String language() {
        return languages.get(0);
    }

    String firstDay() {
        return DAY.format(opened.atZone(zone));
    }

    String lastDay() {
        return DAY.format(closed.atZone(zone));
    }

    String year() {
        return String.valueOf(opened.atZone(zone).getYear());
    }

    /** The country's name in English, as Pabulib asks for it, from the municipality's time zone. */
    String country() {
        try {
            String region = TimeZone.getRegion(zone.getId());
            return region.matches("[A-Z]{2}") ? new Locale("", region).getDisplayCountry(Locale.ENGLISH) : "Worldwide";
        } catch (IllegalArgumentException unknownZone) {
            return "Worldwide";
        }
    }
}

package org.jemaa.process.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jemaa.municipality.MunicipalityCard;
import org.jemaa.municipality.MunicipalityId;
import org.jemaa.process.Outage;
import org.jemaa.shared.LocalText;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TypedExtensionTest {

    private static final MunicipalityCard TOWN = new MunicipalityCard(new MunicipalityId(1), "town", LocalText.of("en", "Town"), List.of("en", "ar"),
        Currency.getInstance("EUR"), ZoneId.of("Africa/Tunis"), null, null, false, List.of());
    private static final Instant CLOSES = Instant.parse("2027-03-01T19:00:00Z");

    @Test
    void without_an_outage_a_day_more_is_filled_in_and_no_reason() {
        TypedExtension form = TypedExtension.byADay(CLOSES, TOWN);
        assertEquals("2027-03-02T20:00", form.getCloses(), "as one says it in the town");
        assertNull(form.typedReason());
    }

    @Test
    void what_was_lost_is_added_and_named_in_every_language() {
        var lost = OutagesTogether.of(List.of(outage("08:00:00", "08:10:00"), outage("09:00:00", "09:05:01")));
        assertEquals(2, lost.times());
        assertEquals(16, lost.minutes(), "a begun minute counts, the time between does not");
        TypedExtension form = TypedExtension.byWhatWasLost(CLOSES, lost, TOWN);
        assertEquals("2027-03-01T20:16", form.getCloses());
        assertEquals(Set.of("en", "ar"), form.getReason().keySet());
        assertTrue(form.getReason().get("en").contains("16"), form.getReason()::toString);
    }

    @Test
    void a_close_within_a_minute_is_moved_to_the_next_whole_one_and_never_back() {
        assertEquals("2027-03-02T20:01", TypedExtension.byADay(CLOSES.plusMillis(1), TOWN).getCloses());
    }

    @Test
    void languages_left_empty_are_not_part_of_the_reason() {
        TypedExtension form = TypedExtension.byADay(CLOSES, TOWN);
        form.getReason().putAll(Map.of("en", "A storm", "ar", "  "));
        assertEquals(LocalText.of("en", "A storm"), form.typedReason());
    }

    private static Outage outage(String from, String to) {
        return new Outage(Instant.parse("2027-02-20T" + from + "Z"), Instant.parse("2027-02-20T" + to + "Z"));
    }
}

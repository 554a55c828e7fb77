package org.jemaa.shared.web;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PhrasesTest {

    /** The booth takes them from the time zone too: one page must not say another month than the next. */
    @ParameterizedTest
    @CsvSource({"Africa/Tunis,ديسمبر", "Africa/Algiers,ديسمبر", "Africa/Casablanca,دجنبر", "Asia/Beirut,كانون الأول", "UTC,ديسمبر", "+01:00,ديسمبر"})
    void arabic_months_are_those_of_the_municipality_s_country(String zone, String december) {
        String date = new Phrases("ar", ZoneId.of(zone)).fullDate(Instant.parse("2026-12-02T12:00:00Z"));
        assertTrue(date.contains(december) && date.contains("2026"), date);
    }
}

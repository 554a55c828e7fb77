package org.jemaa.process.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jemaa.municipality.MunicipalityCard;
import org.jemaa.shared.LocalText;
import org.jemaa.shared.web.Phrases;

/** The form in which an official asks for a later close, with what it holds at first: a day more, or the time that was lost, and why. */
public class TypedExtension {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    private final Map<String, String> reason = new HashMap<>();
    private String closes;

    static TypedExtension byADay(Instant closes, MunicipalityCard town) {
        return new TypedExtension(closes.plus(Duration.ofDays(1)), town);
    }

    /** What the servers measured, as the reason in each language; it may be changed before it is proposed. */
    static TypedExtension byWhatWasLost(Instant closes, OutagesTogether lost, MunicipalityCard town) {
        var extension = new TypedExtension(closes.plus(Duration.ofMinutes(lost.minutes())), town);
        town.languages().forEach(language -> extension.reason.put(language,
            new Phrases(language, town.zone()).of("process.outage.reason", lost.from(), lost.to(), lost.minutes(), lost.times())));
        return extension;
    }

    private TypedExtension(Instant later, MunicipalityCard town) {
        Instant minute = later.truncatedTo(ChronoUnit.MINUTES);
        closes = TYPED.format(LocalDateTime.ofInstant(minute.equals(later) ? later : minute.plus(1, ChronoUnit.MINUTES), town.zone()));
    }

    /** In the languages in which it was typed; null in none. */
    LocalText typedReason() {
        var typed = new LinkedHashMap<>(reason);
        typed.values().removeIf(text -> text == null || text.isBlank());
        return typed.isEmpty() ? null : new LocalText(typed);
    }

    public Map<String, String> getReason() {
        return reason;
    }

    public String getCloses() {
        return closes;
    }

    public void setCloses(String closes) {
        this.closes = closes;
    }
}

package org.jemaa.shared.web;

import jakarta.enterprise.context.RequestScoped;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;

/** How this request wants to be answered: in which language and, for dates, in which time zone. */
@RequestScoped
public class Visit {

    private String language = "en";
    private ZoneId zone = ZoneOffset.UTC;

    public void speak(String languageCode) {
        language = languageCode;
    }

    public void standIn(ZoneId timeZone) {
        zone = timeZone;
    }

    public String language() {
        return language;
    }

    public Locale locale() {
        return Locale.forLanguageTag(language);
    }

    public ZoneId zone() {
        return zone;
    }
}

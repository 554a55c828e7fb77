package org.jemaa.shared.web;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.jemaa.shared.LocalText;
import org.jemaa.shared.Money;
import org.jemaa.shared.Refusal;

/**
 * Words, numbers, sums and dates in one language and time zone, for what is written outside a visit, such as a letter; pages use
 * {@link Words}, which speaks the language of the visit.
 *
 * <p>A key starts with its context, and the context's bundle {@code org.jemaa.<context>.messages} holds it as an ICU message:
 * plurals are written in the pattern, for Arabic in all six cases. Arabic shows Latin digits, as municipalities in the Maghreb do.
 */
public record Phrases(String language, ZoneId zone) {

    private static final ResourceBundle.Control NO_FALLBACK = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    public String of(String key, Object... arguments) {
        String pattern = pattern(key);
        if (arguments.length == 0 && pattern.indexOf('\'') < 0 && pattern.indexOf('{') < 0) {
            return pattern;
        }
        return new MessageFormat(pattern, numbers()).format(readable(arguments));
    }

    public boolean has(String key) {
        return bundle(key).containsKey(key);
    }

    public String of(Refusal refusal) {
        return of(refusal.key(), refusal.arguments().toArray());
    }

    /** The text in this language, or in the nearest one that exists. */
    public String text(LocalText text) {
        return text == null ? "" : text.in(language);
    }

    /** The language that {@link #text} answers in, for the page's lang attribute. */
    public String langOf(LocalText text) {
        return text == null ? language : text.languageFor(language);
    }

    public String money(Money money) {
        if (money == null) {
            return "";
        }
        NumberFormat format = NumberFormat.getCurrencyInstance(numbers());
        format.setCurrency(com.ibm.icu.util.Currency.getInstance(money.currency().getCurrencyCode()));
        BigDecimal amount = money.amount().stripTrailingZeros();
        format.setMaximumFractionDigits(money.currency().getDefaultFractionDigits());
        format.setMinimumFractionDigits(amount.scale() <= 0 ? 0 : money.currency().getDefaultFractionDigits());
        return format.format(amount);
    }

    public String number(Number number) {
        return number == null ? "" : NumberFormat.getInstance(numbers()).format(number);
    }

    /** A share such as 0.1234 as "12.3 %". */
    public String percent(BigDecimal share) {
        NumberFormat format = NumberFormat.getPercentInstance(numbers());
        format.setMaximumFractionDigits(1);
        return format.format(share);
    }

    public String date(Instant instant) {
        return instant == null ? "" : formatter("shared.format.date").format(instant.atZone(zone));
    }

    /** Without weekday and year, where several dates stand close together. */
    public String day(Instant instant) {
        return instant == null ? "" : formatter("shared.format.day").format(instant.atZone(zone));
    }

    /** With the year, for what is long past or far ahead. */
    public String fullDate(Instant instant) {
        return instant == null ? "" : formatter("shared.format.full-date").format(instant.atZone(zone));
    }

    public String dateTime(Instant instant) {
        return instant == null ? "" : formatter("shared.format.date-time").format(instant.atZone(zone));
    }

    private DateTimeFormatter formatter(String key) {
        return DateTimeFormatter.ofPattern(pattern(key), calendarWords());
    }

    /** Arabic has other names of months from country to country: those of the one whose time it is. */
    private Locale calendarWords() {
        return "ar".equals(language) ? Locale.forLanguageTag("ar-" + country() + "-u-nu-latn") : Locale.forLanguageTag(language + ("en".equals(language) ? "-GB" : ""));
    }

    private String country() {
        try {
            return TimeZone.getRegion(zone.getId());
        } catch (IllegalArgumentException nowhere) {
            return "001";
        }
    }

    private ULocale numbers() {
        return switch (language) {
            case "ar" -> ULocale.forLanguageTag("ar-MA-u-nu-latn");
            case "fr" -> ULocale.FRANCE;
            default -> ULocale.UK;
        };
    }

    private Object[] readable(Object[] arguments) {
        var readable = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            Object given = arguments[i];
            if (given instanceof Money money) {
                readable[i] = money(money);
            } else if (given instanceof LocalText text) {
                readable[i] = text(text);
            } else if (given instanceof Instant instant) {
                readable[i] = dateTime(instant);
            } else {
                readable[i] = given;
            }
        }
        return readable;
    }

    private String pattern(String key) {
        try {
            return bundle(key).getString(key);
        } catch (MissingResourceException e) {
            return "⟦" + key + "⟧"; // visible on the page, and a test refuses pages with it
        }
    }

    private ResourceBundle bundle(String key) {
        String context = key.substring(0, key.indexOf('.'));
        return ResourceBundle.getBundle("org.jemaa." + context + ".messages", Locale.forLanguageTag(language), Phrases.class.getClassLoader(), NO_FALLBACK);
    }
}

package org.jemaa.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jemaa.shared.LocalText;
import org.jemaa.shared.Money;
import org.jemaa.shared.Refusal;

/** Every word, number, sum and date that a page shows, in the language of the visit: see {@link Phrases}. */
@Named
@RequestScoped
public class Words {

    @Inject
    private Visit visit;

    public String of(String key, Object... arguments) {
        return phrases().of(key, arguments);
    }

    public boolean has(String key) {
        return phrases().has(key);
    }

    public String of(Refusal refusal) {
        return phrases().of(refusal);
    }

    /** The text in the visitor's language, or in the nearest one that exists. */
    public String text(LocalText text) {
        return phrases().text(text);
    }

    /** The language that {@link #text} answers in, for the page's lang attribute. */
    public String langOf(LocalText text) {
        return phrases().langOf(text);
    }

    public String money(Money money) {
        return phrases().money(money);
    }

    public String number(Number number) {
        return phrases().number(number);
    }

    /** A share such as 0.1234 as "12.3 %". */
    public String percent(BigDecimal share) {
        return phrases().percent(share);
    }

    public String date(Instant instant) {
        return phrases().date(instant);
    }

    /** Without weekday and year, where several dates stand close together. */
    public String day(Instant instant) {
        return phrases().day(instant);
    }

    /** With the year, for what is long past or far ahead. */
    public String fullDate(Instant instant) {
        return phrases().fullDate(instant);
    }

    /** A day that belongs to no hour, such as one of birth; with its year. */
    public String fullDate(LocalDate day) {
        return phrases().fullDate(day.atTime(LocalTime.NOON).atZone(visit.zone()).toInstant());
    }

    public String dateTime(Instant instant) {
        return phrases().dateTime(instant);
    }

    /** For the datetime attribute of a time element. */
    public String machineTime(Instant instant) {
        return instant == null ? "" : instant.toString();
    }

    public LocalDateTime local(Instant instant) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, visit.zone());
    }

    public String lang() {
        return visit.language();
    }

    private Phrases phrases() {
        return new Phrases(visit.language(), visit.zone());
    }
}

package org.jemaa.result.web;

import java.util.List;

/** Where the money behind a lost project went: the beginning of the sentence, the winners, and its end. */
public record MoneyLine(String beginning, List<To> to, String end) {

    /** @param before what stands between it and the one before */
    public record To(String before, String title, String lang, String amount) {
    }
}

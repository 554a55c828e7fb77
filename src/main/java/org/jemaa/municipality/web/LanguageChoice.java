package org.jemaa.municipality.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Which language a request is answered in: the one asked for in the address, else the one chosen before, else the browser's, else the municipality's first. */
@ApplicationScoped
class LanguageChoice {

    private static final List<String> ALL = List.of("en", "fr", "ar");
    private static final String COOKIE = "lang";
    private static final int A_YEAR = 365 * 24 * 3600;

    String of(HttpServletRequest request, HttpServletResponse response, List<String> spokenHere) {
        List<String> spoken = spokenHere.isEmpty() ? ALL : spokenHere;
        String asked = fromAddress(request.getQueryString());
        if (asked != null && spoken.contains(asked)) {
            if (!asked.equals(remembered(request))) {
                remember(asked, response);
            }
            return asked;
        }
        String remembered = remembered(request);
        if (remembered != null && spoken.contains(remembered)) {
            return remembered;
        }
        if (request.getHeader("Accept-Language") != null) {
            for (Locale locale : Collections.list(request.getLocales())) {
                if (spoken.contains(locale.getLanguage())) {
                    return locale.getLanguage();
                }
            }
        }
        return spoken.get(0);
    }

    /** Read from the query itself: asking for a parameter would read the body of a form before its encoding is known. */
    private static String fromAddress(String query) {
        if (query != null) {
            for (String part : query.split("&")) {
                if (part.startsWith("lang=")) {
                    return part.substring(5);
                }
            }
        }
        return null;
    }

    private static String remembered(HttpServletRequest request) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (COOKIE.equals(cookie.getName())) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }

    private static void remember(String language, HttpServletResponse response) {
        var cookie = new Cookie(COOKIE, language);
        cookie.setPath("/");
        cookie.setMaxAge(A_YEAR);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}

package org.jemaa.shared.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Thousands who look at the same public page in the same seconds get one drawing of it, made after the last change. Only for visitors
 * who bring no cookie but the one that remembers their language, on the pages named in web.xml, without any query but the language; and
 * never a page with a form, a script of its own or a cookie. Whoever has the page already is told so in a few bytes.
 */
public class PageCacheFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Duration KEPT = Duration.ofSeconds(5);
    private static final int MOST_PAGES = 500;
    private static final int MOST_BYTES = 32_000_000;
    private static final int BIGGEST_PAGE = 2_000_000;
    private static final Pattern LANGUAGE_ONLY = Pattern.compile("lang=[a-z]{2}");
    private static final List<String> LANGUAGES = List.of("en", "fr", "ar");

    @Inject
    private ChangesSeen changes;
    private transient PageStore store = new PageStore(KEPT, MOST_PAGES, MOST_BYTES);
    private transient Pattern pages;

    @Override
    public void init(FilterConfig config) throws ServletException {
        super.init(config);
        pages = Pattern.compile(config.getInitParameter("pages"));
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        String key = key(request);
        if (key == null) {
            chain.doFilter(request, response);
            return;
        }
        PageStore.Turn turn = store.take(key);
        Optional<PageStore.Kept> kept = turn.page();
        if (kept.isPresent()) {
            send(kept.get(), request, response);
            return;
        }
        PageStore.Kept drawn = null;
        var drawing = new DrawnPage(response);
        try {
            chain.doFilter(request, drawing);
            drawn = request.getSession(false) == null ? drawing.page(BIGGEST_PAGE).orElse(null) : null;
        } finally {
            turn.finish(drawn);
        }
        if (drawn == null) {
            drawing.pass();
        } else {
            send(drawn, request, response);
        }
    }

    private static void send(PageStore.Kept page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("ETag", page.tag());
        response.setHeader("Cache-Control", "private, no-cache");
        response.setHeader("Vary", "Cookie, Accept-Language");
        String known = request.getHeader("If-None-Match");
        if (known != null && Stream.of(known.split(",")).map(String::strip).anyMatch(page.tag()::equals)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(page.contentType());
        response.setContentLength(page.bytes().length);
        response.getOutputStream().write(page.bytes());
    }

    /** What the drawing depends on: address and language. Null where it may depend on more. */
    private String key(HttpServletRequest request) {
        String query = request.getQueryString();
        if (!request.getMethod().equals("GET") || query != null && !LANGUAGE_ONLY.matcher(query).matches()
            || request.getHeader("Authorization") != null || !pages.matcher(request.getRequestURI()).matches()) {
            return null;
        }
        String chosen = "";
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (!cookie.getName().equals("lang")) {
                    return null;
                }
                chosen = LANGUAGES.contains(cookie.getValue()) ? cookie.getValue() : "";
            }
        }
        return String.join(" ", Long.toString(changes.number()), request.getRequestURI(), query == null ? "" : query, chosen, preferred(request));
    }

    /** The languages that we speak, in the order in which the browser prefers them. */
    private static String preferred(HttpServletRequest request) {
        return request.getHeader("Accept-Language") == null ? ""
            : Collections.list(request.getLocales()).stream().map(Locale::getLanguage).filter(LANGUAGES::contains).distinct()
                .collect(Collectors.joining(","));
    }
}

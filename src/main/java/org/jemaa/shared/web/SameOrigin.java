package org.jemaa.shared.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.Set;

/**
 * Refuses calls that change something and that another site's page may have sent: a foreign Origin, or a session cookie without
 * the header that only our own scripts and tools can set.
 */
@Provider
@PreMatching
public class SameOrigin implements ContainerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @Context
    private HttpServletRequest http;
    @Inject
    private Words words;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!READING.contains(request.getMethod()) && isFromElsewhere(http)) {
            request.abortWith(refusal(words));
        }
    }

    static boolean isFromElsewhere(HttpServletRequest http) {
        String origin = http.getHeader("Origin");
        boolean foreign = origin != null && !origin.replaceFirst("^https?://", "").equals(http.getHeader("Host"));
        return foreign || carriesSession(http) && http.getHeader("X-Jemaa") == null;
    }

    static Response refusal(Words words) {
        return Problem.of(403, "OTHER_ORIGIN", words.of("shared.problem.OTHER_ORIGIN"));
    }

    private static boolean carriesSession(HttpServletRequest http) {
        return http.getCookies() != null && Arrays.stream(http.getCookies()).anyMatch(cookie -> cookie.getName().equals("JSESSIONID"));
    }
}

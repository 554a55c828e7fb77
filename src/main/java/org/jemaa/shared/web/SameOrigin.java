package org.jemaa.shared.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
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
        if (READING.contains(request.getMethod())) {
            return;
        }
        String origin = request.getHeaderString("Origin");
        String host = request.getHeaderString("Host");
        boolean foreign = origin != null && !origin.replaceFirst("^https?://", "").equals(host);
        boolean unmarked = request.getCookies().containsKey("JSESSIONID") && request.getHeaderString("X-Jemaa") == null;
        if (foreign || unmarked) {
            request.abortWith(Problem.of(403, "OTHER_ORIGIN", words.of("shared.problem.OTHER_ORIGIN")));
        }
    }
}

package org.jemaa.identity.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jemaa.identity.CurrentAccount;
import org.jemaa.municipality.web.Site;
import org.jemaa.shared.AccessDenied;
import org.jemaa.shared.NotFound;

/** Before a page is drawn: does its visitor hold the page's right? Whoever is not signed in is asked to, and comes back to the page. */
public class PageRightsFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    private PageRights rights;
    @Inject
    private CurrentAccount me;
    @Inject
    private Site site;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        String path = request.getServletPath();
        if (!path.endsWith(".xhtml") || path.startsWith("/jakarta.faces.resource/")) {
            chain.doFilter(request, response);
            return;
        }
        var right = rights.of(path.substring(1, path.length() - ".xhtml".length()));
        if (right.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (me.may(right.get())) {
            draw(request, response, chain);
        } else if (me.find().isEmpty() && site.isInMunicipality()) {
            response.sendRedirect(site.href("identity/sign-in") + "?then=" + URLEncoder.encode(site.address(), StandardCharsets.UTF_8));
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** What a page finds missing or forbidden only while it is drawn is said as everywhere else, and is no fault. */
    private static void draw(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            int status = status(e);
            if (status == 0 || response.isCommitted()) {
                throw e;
            }
            response.sendError(status);
        }
    }

    private static int status(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof NotFound) {
                return HttpServletResponse.SC_NOT_FOUND;
            }
            if (cause instanceof AccessDenied) {
                return HttpServletResponse.SC_FORBIDDEN;
            }
        }
        return 0;
    }
}

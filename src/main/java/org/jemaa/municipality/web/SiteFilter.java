package org.jemaa.municipality.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.municipality.MunicipalityBoard;
import org.jemaa.municipality.MunicipalityCard;
import org.jemaa.shared.web.DirectCalls;
import org.jemaa.shared.web.Visit;

/**
 * Leads an address under /{municipality}/ to what answers it: /{context}/{verb-noun}/{key} to the page of that name,
 * /api/… to the HTTP interface, /booth/… to the static booth. Everything that is not named here is not found.
 */
public class SiteFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Pattern PAGE = Pattern.compile("/([a-z]+/[a-z-]+)(?:/([^/]{1,200}))?");
    private static final Pattern OPEN_TO_ALL = Pattern.compile("/(resources/.*|jakarta\\.faces\\.resource/.*|api/(rehearsal|demonstration)|favicon\\.ico|health/ready)");

    @Inject
    private MunicipalityBoard board;
    @Inject
    private CurrentMunicipality here;
    @Inject
    private Visit visit;
    @Inject
    private LanguageChoice language;
    @Inject
    private DirectCalls direct;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        visit.speak(language.of(request, response, List.of()));
        if (OPEN_TO_ALL.matcher(path).matches()) {
            chain.doFilter(request, response);
        } else if (path.equals("/")) {
            forward("/municipality/choose-municipality.xhtml", request, response);
        } else {
            enterMunicipality(path, request, response);
        }
    }

    private void enterMunicipality(String path, HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        int slash = path.indexOf('/', 1);
        String slug = slash < 0 ? path.substring(1) : path.substring(1, slash);
        var municipality = board.find(slug);
        if (municipality.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (slash < 0) {
            response.sendRedirect(request.getContextPath() + path + "/");
        } else {
            enter(municipality.get(), request, response);
            lead(path.substring(slash), request, response);
        }
    }

    private void enter(MunicipalityCard municipality, HttpServletRequest request, HttpServletResponse response) {
        here.enter(municipality);
        visit.standIn(municipality.zone());
        visit.speak(language.of(request, response, municipality.languages()));
    }

    private void lead(String path, HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        Matcher page = PAGE.matcher(path);
        if (path.equals("/")) {
            forward("/process/take-part.xhtml", request, response);
        } else if (path.startsWith("/api/")) {
            if (!direct.answer(path, request, response)) {
                forward(path, request, response);
            }
        } else if (path.startsWith("/booth/")) {
            forward("/booth/index.html", request, response);
        } else if (page.matches() && getServletContext().getResource("/" + page.group(1) + ".xhtml") != null) {
            forward("/" + page.group(1) + ".xhtml" + key(page.group(2)), request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static String key(String segment) {
        return segment == null ? "" : "?key=" + URLEncoder.encode(URLDecoder.decode(segment, StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static void forward(String to, HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        request.getRequestDispatcher(to).forward(request, response);
    }
}

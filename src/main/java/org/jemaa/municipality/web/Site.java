package org.jemaa.municipality.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.municipality.MunicipalityCard;
import org.jemaa.shared.web.Visit;

/** The municipality's site as every page needs it: name, language, direction, addresses. */
@Named
@RequestScoped
public class Site {

    @Inject
    private CurrentMunicipality here;
    @Inject
    private Visit visit;
    @Inject
    private HttpServletRequest request;

    public boolean isInMunicipality() {
        return here.find().isPresent();
    }

    public MunicipalityCard getMunicipality() {
        return here.find().orElse(null);
    }

    public String getName() {
        return here.find().map(card -> card.name().in(visit.language())).orElse("Jemaa");
    }

    public String getSlug() {
        return here.find().map(MunicipalityCard::slug).orElse("");
    }

    public String getAccent() {
        return here.find().map(MunicipalityCard::accent).orElse(null);
    }

    public boolean isHasSeal() {
        return here.find().map(MunicipalityCard::hasSeal).orElse(false);
    }

    public String getLang() {
        return visit.language();
    }

    public String getDir() {
        return "ar".equals(visit.language()) ? "rtl" : "ltr";
    }

    public List<String> getLanguages() {
        return here.find().map(MunicipalityCard::languages).orElse(List.of("en", "fr", "ar"));
    }

    public String href(String page) {
        return href(page, null);
    }

    public String href(String page, String key) {
        return isInMunicipality() ? SiteViewHandler.address(request.getContextPath(), getSlug(), page, key) : request.getContextPath() + "/";
    }

    /** This page in another language: the address that the visitor sees, with the language in its query. */
    public String here(String language) {
        String rest = queryWithoutLanguage();
        return address() + "?" + (rest.isEmpty() ? "" : rest + "&") + "lang=" + language;
    }

    /** What an address names behind its question mark, such as a desk or a page of a list, stays when the language changes. */
    private String queryWithoutLanguage() {
        Object seen = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) == null ? request.getQueryString()
            : request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
        return seen == null ? "" : Arrays.stream(seen.toString().split("&")).filter(part -> !part.isEmpty() && !part.startsWith("lang="))
            .collect(Collectors.joining("&"));
    }

    /** The address that the visitor sees, without its query. */
    public String address() {
        Object seen = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        return seen == null ? request.getRequestURI() : seen.toString();
    }
}

package org.jemaa.municipality.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.shared.web.Visit;

/** Gives pages the addresses that {@link SiteFilter} understands, for forms, links and redirects, and the language of the visit. */
public class SiteViewHandler extends ViewHandlerWrapper {

    public SiteViewHandler(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Locale calculateLocale(FacesContext context) {
        return CDI.current().select(Visit.class).get().locale();
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        boolean samePage = context.getViewRoot() != null && viewId.equals(context.getViewRoot().getViewId());
        String key = samePage ? context.getExternalContext().getRequestParameterMap().get("key") : null;
        return address(context, viewId, key);
    }

    @Override
    public String getRedirectURL(FacesContext context, String viewId, Map<String, List<String>> parameters, boolean includeViewParams) {
        return withParameters(context, viewId, parameters);
    }

    @Override
    public String getBookmarkableURL(FacesContext context, String viewId, Map<String, List<String>> parameters, boolean includeViewParams) {
        return withParameters(context, viewId, parameters);
    }

    private String withParameters(FacesContext context, String viewId, Map<String, List<String>> parameters) {
        var rest = new LinkedHashMap<>(parameters == null ? Map.<String, List<String>>of() : parameters);
        List<String> key = rest.remove("key");
        String address = address(context, viewId, key == null || key.isEmpty() ? null : key.get(0));
        return rest.isEmpty() ? address : context.getExternalContext().encodeBookmarkableURL(address, rest);
    }

    private String address(FacesContext context, String viewId, String key) {
        var municipality = CDI.current().select(CurrentMunicipality.class).get().find();
        if (municipality.isEmpty() || !viewId.endsWith(".xhtml")) {
            return viewId.equals("/municipality/choose-municipality.xhtml") ? context.getExternalContext().getRequestContextPath() + "/"
                : super.getActionURL(context, viewId);
        }
        return address(context.getExternalContext().getRequestContextPath(), municipality.get().slug(),
            viewId.substring(1, viewId.length() - ".xhtml".length()), key);
    }

    static String address(String contextPath, String slug, String page, String key) {
        String base = contextPath + "/" + slug + "/" + (page.equals("process/take-part") ? "" : page);
        return key == null || key.isEmpty() ? base : base + "/" + URLEncoder.encode(key, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

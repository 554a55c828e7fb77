package org.jemaa.shared.web;

import jakarta.faces.FacesException;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.FacesContextFactory;
import jakarta.faces.lifecycle.Lifecycle;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.primefaces.csp.CspState;

/**
 * The nonce of a page's scripts: a new one for each whole page, that of the page for an Ajax answer into it. PrimeFaces keeps it in
 * the view's session state, which would give every visitor a session and break plain forms, whose posts carry no nonce.
 * PrimeFaces takes what it finds in the context, so this factory has to come before its own (META-INF/faces-config.xml).
 */
public class PageNonce extends FacesContextFactory {

    private static final Pattern READABLE = Pattern.compile("[A-Za-z0-9+/=]{20,80}");

    public PageNonce(FacesContextFactory wrapped) {
        super(wrapped);
    }

    @Override
    public FacesContext getFacesContext(Object context, Object request, Object response, Lifecycle lifecycle) throws FacesException {
        FacesContext faces = getWrapped().getFacesContext(context, request, response, lifecycle);
        faces.getAttributes().put(CspState.class.getName(), new WithoutSession(faces));
        return faces;
    }

    private static final class WithoutSession extends CspState {

        private final FacesContext faces;
        private String nonce;

        WithoutSession(FacesContext faces) {
            super(faces);
            this.faces = faces;
        }

        @Override
        public String getNonce() {
            if (nonce == null) {
                Map<String, String> parameters = faces.getExternalContext().getRequestParameterMap();
                String sent = parameters.get("primefaces.nonce");
                boolean intoThePage = "true".equals(parameters.get("jakarta.faces.partial.ajax")) && sent != null && READABLE.matcher(sent).matches();
                nonce = intoThePage ? sent : Base64.getEncoder().encodeToString(UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII));
            }
            return nonce;
        }
    }
}

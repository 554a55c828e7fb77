package org.jemaa.shared.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.RequestDispatcher;
import java.util.Map;

/**
 * Citizen pages carry no script of PrimeFaces, so their forms do not send its nonce back, and PrimeFaces would refuse them.
 * A form without a nonce is answered like a first visit: with a fresh one.
 */
public class FreshNonce implements PhaseListener {

    private static final long serialVersionUID = 1L;
    private static final String NONCE = "primefaces.nonce";

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        if (!faces.isPostback() || faces.getExternalContext().getRequestParameterMap().containsKey(NONCE)) {
            return;
        }
        Map<String, Object> kept = faces.getViewRoot() == null ? null : faces.getViewRoot().getViewMap(false);
        if (kept != null) {
            kept.remove(NONCE);
        }
        // PrimeFaces makes a new one for forwarded requests only. All our pages are; an error page is so in effect.
        faces.getExternalContext().getRequestMap().putIfAbsent(RequestDispatcher.FORWARD_REQUEST_URI,
            faces.getExternalContext().getRequestMap().getOrDefault(RequestDispatcher.ERROR_REQUEST_URI, "/"));
    }
}

package org.jemaa.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jemaa.shared.Refusal;

/** Says on the page what a use case answered: a refusal at its field, where the form has an input with the field's name as id. */
@RequestScoped
public class Notices {

    @Inject
    private Words words;

    public void refused(List<Refusal> refusals) {
        for (Refusal refusal : refusals) {
            var message = new FacesMessage(FacesMessage.SEVERITY_ERROR, words.of(refusal), null);
            FacesContext.getCurrentInstance().addMessage(clientId(refusal.field()), message);
        }
        FacesContext.getCurrentInstance().validationFailed();
    }

    /** Answers with the page that says so: what this address names is not in this municipality. */
    public void notHere() {
        FacesContext faces = FacesContext.getCurrentInstance();
        try {
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }

    /** Shown on the page that comes next, also after a redirect. */
    public void done(String key, Object... arguments) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().getFlash().setKeepMessages(true);
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, words.of(key, arguments), null));
    }

    private static String clientId(String field) {
        if (field == null) {
            return null;
        }
        var found = new String[1];
        FacesContext.getCurrentInstance().getViewRoot().visitTree(
            jakarta.faces.component.visit.VisitContext.createVisitContext(FacesContext.getCurrentInstance()), (context, component) -> {
                if (field.equals(component.getId())) {
                    found[0] = component.getClientId();
                    return jakarta.faces.component.visit.VisitResult.COMPLETE;
                }
                return jakarta.faces.component.visit.VisitResult.ACCEPT;
            });
        return found[0];
    }
}

package org.jemaa.shared.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * {@code <jm:errorSummary/>}, first in a form: what is wrong with it, each line a link to its field. Writes nothing when nothing is
 * wrong. Faults of no field stand in it without a link.
 */
@FacesComponent(ErrorSummary.TYPE)
public class ErrorSummary extends UIComponentBase {

    public static final String TYPE = "org.jemaa.ErrorSummary";

    private record Fault(String field, String text) {
    }

    @Override
    public String getFamily() {
        return "org.jemaa";
    }

    @Override
    public void encodeBegin(FacesContext faces) throws IOException {
        List<Fault> faults = isOfAnotherForm(faces) ? List.of() : faults(faces);
        if (faults.isEmpty()) {
            return;
        }
        ResponseWriter out = faces.getResponseWriter();
        out.startElement("div", this);
        out.writeAttribute("class", "errsum stack-s", null);
        out.writeAttribute("role", "alert", null);
        out.writeAttribute("tabindex", "-1", null);
        out.writeAttribute("data-focus", "", null);
        out.startElement("h2", this);
        out.writeText(Page.word("shared.form.faults", faults.size()), null);
        out.endElement("h2");
        out.startElement("ul", this);
        for (Fault fault : faults) {
            write(out, fault);
        }
        out.endElement("ul");
        out.endElement("div");
    }

    /** A page with several forms says what is wrong in the one that was sent. */
    private boolean isOfAnotherForm(FacesContext faces) {
        UIComponent around = getParent();
        while (around != null && !(around instanceof UIForm)) {
            around = around.getParent();
        }
        return faces.isPostback() && around instanceof UIForm form && !form.isSubmitted();
    }

    private void write(ResponseWriter out, Fault fault) throws IOException {
        out.startElement("li", this);
        if (fault.field() == null) {
            out.writeText(fault.text(), null);
        } else {
            out.startElement("a", this);
            out.writeAttribute("href", "#" + fault.field(), null);
            out.writeText(fault.text(), null);
            out.endElement("a");
        }
        out.endElement("li");
    }

    private static List<Fault> faults(FacesContext faces) {
        var faults = new ArrayList<Fault>();
        for (Iterator<String> ids = faces.getClientIdsWithMessages(); ids.hasNext();) {
            String id = ids.next();
            for (FacesMessage message : faces.getMessageList(id)) {
                if (message.getSeverity().compareTo(FacesMessage.SEVERITY_ERROR) >= 0) {
                    faults.add(fault(faces, id, message.getSummary()));
                    message.rendered();
                }
            }
        }
        return faults;
    }

    private static Fault fault(FacesContext faces, String id, String text) {
        UIComponent found = id == null ? null : faces.getViewRoot().findComponent(id);
        if (!(found instanceof UIInput input)) {
            return new Fault(null, text);
        }
        UIComponent around = input.getParent();
        while (around != null && !(around instanceof Field)) {
            around = around.getParent();
        }
        String named = around instanceof Field field ? Page.word("shared.form.fault", field.label(), text) : text;
        return new Fault(Field.target(faces, input), named);
    }
}

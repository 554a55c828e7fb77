package org.jemaa.shared.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/**
 * {@code <jm:messages/>}: what the page before has to say ("Your idea is filed"), once, at the head of the page. It stands in both
 * layouts. Faults are not its business: they belong to {@link ErrorSummary}.
 */
@FacesComponent(Messages.TYPE)
public class Messages extends UIComponentBase {

    public static final String TYPE = "org.jemaa.Messages";

    @Override
    public String getFamily() {
        return "org.jemaa";
    }

    @Override
    public void encodeBegin(FacesContext faces) throws IOException {
        for (FacesMessage message : faces.getMessageList(null)) {
            if (message.getSeverity().compareTo(FacesMessage.SEVERITY_ERROR) < 0) {
                write(faces.getResponseWriter(), message);
                message.rendered();
            }
        }
    }

    private void write(ResponseWriter out, FacesMessage message) throws IOException {
        boolean warning = message.getSeverity().equals(FacesMessage.SEVERITY_WARN);
        out.startElement("div", this);
        out.writeAttribute("class", warning ? "note note--warn" : "note note--good", null);
        out.writeAttribute("role", "status", null);
        Page.writeIcon(out, warning ? "triangle-alert" : "circle-check");
        out.startElement("p", this);
        out.writeText(message.getSummary(), null);
        out.endElement("p");
        out.endElement("div");
    }
}

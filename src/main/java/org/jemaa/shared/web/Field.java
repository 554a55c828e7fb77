package org.jemaa.shared.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UISelectBoolean;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.component.UISelectOne;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.List;

/**
 * One question of a form: {@code <jm:field label hint optional>} around an input. It writes label, hint and error, and tells the
 * input which of them describe it (aria-describedby) and whether it is wrong (aria-invalid), so no page can forget it.
 * Several radio buttons or check boxes become a group with a legend.
 */
@FacesComponent(Field.TYPE)
public class Field extends UIComponentBase {

    public static final String TYPE = "org.jemaa.Field";

    @Override
    public String getFamily() {
        return "org.jemaa";
    }

    @Override
    public void encodeBegin(FacesContext faces) throws IOException {
        UIInput input = firstInput(this);
        if (input == null) {
            throw new IllegalStateException("jm:field without an input inside: " + getClientId(faces));
        }
        String id = inputId(faces, input);
        List<FacesMessage> faults = faults(faces, input);
        ResponseWriter out = faces.getResponseWriter();
        Form form = Form.of(input);
        out.startElement(form == Form.GROUP ? "fieldset" : "div", this);
        if (form != Form.GROUP) {
            describe(input, id, !faults.isEmpty());
        } else if (!describedBy(id, !faults.isEmpty()).isEmpty()) {
            out.writeAttribute("aria-describedby", describedBy(id, !faults.isEmpty()), null);
        }
        out.writeAttribute("class", (form == Form.GROUP ? "group" : "field") + (faults.isEmpty() ? "" : " field--error"), null);
        if (form == Form.CHECK) {
            writeHintAndFaults(out, id, faults);
            openLabel(out, id, "check");
        } else {
            writeLabel(out, form, id);
            writeHintAndFaults(out, id, faults);
        }
    }

    @Override
    public void encodeEnd(FacesContext faces) throws IOException {
        ResponseWriter out = faces.getResponseWriter();
        Form form = Form.of(firstInput(this));
        if (form == Form.CHECK) {
            writeText(out, "span", null, null, text("label"));
            out.endElement("label");
        }
        out.endElement(form == Form.GROUP ? "fieldset" : "div");
    }

    private void writeLabel(ResponseWriter out, Form form, String id) throws IOException {
        if (form == Form.GROUP) {
            out.startElement("legend", this);
        } else {
            openLabel(out, id, null);
        }
        out.writeText(text("label"), null);
        if (Boolean.parseBoolean(text("optional"))) {
            writeText(out, "span", null, "optional", " " + Page.word("shared.form.optional"));
        }
        out.endElement(form == Form.GROUP ? "legend" : "label");
    }

    private void openLabel(ResponseWriter out, String id, String style) throws IOException {
        out.startElement("label", this);
        out.writeAttribute("for", id, null);
        if (style != null) {
            out.writeAttribute("class", style, null);
        }
    }

    private void writeHintAndFaults(ResponseWriter out, String id, List<FacesMessage> faults) throws IOException {
        if (hasHint()) {
            writeText(out, "span", id + "-hint", "hint", text("hint"));
        }
        if (!faults.isEmpty()) {
            out.startElement("span", this);
            out.writeAttribute("id", id + "-error", null);
            out.writeAttribute("class", "error", null);
            Page.writeIcon(out, "circle-alert");
            writeText(out, "span", null, null, String.join(" ", faults.stream().map(FacesMessage::getSummary).toList()));
            out.endElement("span");
        }
    }

    private void writeText(ResponseWriter out, String element, String id, String style, String text) throws IOException {
        out.startElement(element, this);
        if (id != null) {
            out.writeAttribute("id", id, null);
        }
        if (style != null) {
            out.writeAttribute("class", style, null);
        }
        out.writeText(text, null);
        out.endElement(element);
    }

    private void describe(UIInput input, String id, boolean wrong) {
        var attributes = input.getPassThroughAttributes(true);
        attributes.remove("aria-describedby");
        attributes.remove("aria-invalid");
        if (!describedBy(id, wrong).isEmpty()) {
            attributes.put("aria-describedby", describedBy(id, wrong));
        }
        if (wrong) {
            attributes.put("aria-invalid", "true");
        }
    }

    private String describedBy(String id, boolean wrong) {
        return ((hasHint() ? id + "-hint " : "") + (wrong ? id + "-error" : "")).trim();
    }

    /** Faults are kept under the input's client id. */
    private static List<FacesMessage> faults(FacesContext faces, UIInput input) {
        return faces.getMessageList(input.getClientId(faces));
    }

    /** The element that a link in the list of faults leads to: of several boxes, the first. */
    static String target(FacesContext faces, UIInput input) {
        return inputId(faces, input) + (Form.of(input) == Form.GROUP ? ":0" : "");
    }

    String label() {
        return text("label");
    }

    private boolean hasHint() {
        return !text("hint").isEmpty();
    }

    private String text(String attribute) {
        Object value = getAttributes().get(attribute);
        return value == null ? "" : value.toString();
    }

    /** The id of the element that a label can point to: some PrimeFaces inputs have it inside. */
    private static String inputId(FacesContext faces, UIInput input) {
        return input instanceof org.primefaces.component.api.InputHolder holder ? holder.getInputClientId() : input.getClientId(faces);
    }

    private static UIInput firstInput(UIComponent parent) {
        for (UIComponent child : parent.getChildren()) {
            UIInput found = child instanceof UIInput input ? input : firstInput(child);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private enum Form {
        LINE, CHECK, GROUP;

        static Form of(UIInput input) {
            if (input instanceof UISelectBoolean) {
                return CHECK;
            }
            boolean choice = input instanceof UISelectOne || input instanceof UISelectMany;
            boolean boxes = choice && input.getRendererType() != null && input.getRendererType().matches(".*(Radio|Checkbox)");
            return boxes ? GROUP : LINE;
        }
    }
}

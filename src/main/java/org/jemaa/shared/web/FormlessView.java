package org.jemaa.shared.web;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UINamingContainer;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.event.PreRenderViewEvent;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import java.util.Iterator;

/** A page that draws no form has no state to keep, so its visitor gets no session and no cookie, and the drawing may serve others too. */
public class FormlessView implements SystemEventListener {

    @Override
    public boolean isListenerForSource(Object source) {
        return source instanceof UIViewRoot;
    }

    @Override
    public void processEvent(SystemEvent event) {
        if (event instanceof PreRenderViewEvent && event.getSource() instanceof UIViewRoot view && !drawsForm(view, false)) {
            view.setTransient(true);
        }
    }

    /** Inside a repetition nobody can say yet what is drawn, so a form there counts in any case. */
    private static boolean drawsForm(UIComponent component, boolean repeated) {
        if (!repeated && !component.isRendered()) {
            return false;
        }
        if (component instanceof UIForm) {
            return true;
        }
        boolean inside = repeated || repeats(component);
        for (Iterator<UIComponent> parts = component.getFacetsAndChildren(); parts.hasNext();) {
            if (drawsForm(parts.next(), inside)) {
                return true;
            }
        }
        return false;
    }

    private static boolean repeats(UIComponent component) {
        return component instanceof jakarta.faces.component.UIData
            || component instanceof UINamingContainer && component.getClass().getSimpleName().equals("UIRepeat");
    }
}

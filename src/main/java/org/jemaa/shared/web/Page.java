package org.jemaa.shared.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/** What the components that write pages share: words and icons. */
final class Page {

    private Page() {
    }

    static String word(String key, Object... arguments) {
        return CDI.current().select(Words.class).get().of(key, arguments);
    }

    static void writeIcon(ResponseWriter out, String name) throws IOException {
        out.startElement("svg", null);
        out.writeAttribute("class", "i", null);
        out.writeAttribute("aria-hidden", "true", null);
        out.writeAttribute("focusable", "false", null);
        out.startElement("use", null);
        out.writeAttribute("href", CDI.current().select(Look.class).get().file("icons.svg") + "#i-" + name, null);
        out.endElement("use");
        out.endElement("svg");
    }
}

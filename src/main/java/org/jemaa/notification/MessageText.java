package org.jemaa.notification;

import java.util.Set;
import java.util.stream.Collectors;
import org.jemaa.notification.Message.Part;
import org.owasp.encoder.Encode;

/** A message as plain text, and as HTML that every mail program shows: no pictures, nothing from elsewhere, one column. */
final class MessageText {

    private static final Set<String> FROM_THE_RIGHT = Set.of("ar", "he", "fa", "ur");
    private static final String PAGE = "margin:0;padding:24px 12px;background:#f4f4f1;color:#1c2430;font:17px/1.6 system-ui,'Segoe UI',Tahoma,Arial,sans-serif";
    private static final String CARD = "max-width:34em;margin:0 auto;padding:24px;background:#ffffff;border-radius:8px";
    private static final String CODE = "font:700 22px/1.4 ui-monospace,Consolas,monospace;letter-spacing:.06em;white-space:nowrap";

    private MessageText() {
    }

    static String plain(Message message) {
        return message.parts().stream().map(MessageText::plain).collect(Collectors.joining("\n\n", "", "\n"));
    }

    private static String plain(Part part) {
        if (part instanceof Part.Code code) {
            return code.label() + "\n    " + code.symbols();
        }
        return part instanceof Part.Link link ? link.text() + "\n" + link.address() : ((Part.Text) part).text();
    }

    static String html(Message message) {
        String direction = FROM_THE_RIGHT.contains(message.language()) ? "rtl" : "ltr";
        return "<!DOCTYPE html>\n<html lang=\"" + message.language() + "\" dir=\"" + direction + "\"><head><meta charset=\"utf-8\"><title>"
            + Encode.forHtmlContent(message.subject()) + "</title></head>\n<body dir=\"" + direction + "\" style=\"" + PAGE + "\"><div style=\"" + CARD + "\">\n"
            + message.parts().stream().map(MessageText::html).collect(Collectors.joining("\n")) + "\n</div></body></html>\n";
    }

    private static String html(Part part) {
        if (part instanceof Part.Code code) {
            return "<p>" + Encode.forHtmlContent(code.label()) + "<br><bdi dir=\"ltr\" style=\"" + CODE + "\">" + Encode.forHtmlContent(code.symbols()) + "</bdi></p>";
        }
        if (part instanceof Part.Link link) {
            return "<p><a href=\"" + Encode.forHtmlAttribute(link.address()) + "\">" + Encode.forHtmlContent(link.text()) + "</a><br><bdi dir=\"ltr\">"
                + Encode.forHtmlContent(link.address()) + "</bdi></p>";
        }
        return "<p>" + Encode.forHtmlContent(((Part.Text) part).text()) + "</p>";
    }
}

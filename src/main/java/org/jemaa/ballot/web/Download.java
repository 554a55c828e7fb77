package org.jemaa.ballot.web;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.OutputStream;

/** A file as the answer to a button: it stands on no page and in no memory that lasts. */
final class Download {

    /** Writes the content, once the head of the answer is settled. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private Download() {
    }

    static void answer(String fileName, String type, Content content) throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext response = faces.getExternalContext();
        response.responseReset();
        response.setResponseContentType(type);
        response.setResponseHeader("Content-Disposition", "attachment; filename=\"" + fileName + "\"");
        response.setResponseHeader("Cache-Control", "no-store");
        response.setResponseHeader("X-Content-Type-Options", "nosniff");
        content.writeTo(response.getResponseOutputStream());
        faces.responseComplete();
    }
}

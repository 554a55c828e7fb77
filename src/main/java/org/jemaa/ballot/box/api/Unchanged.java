package org.jemaa.ballot.box.api;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.jemaa.ballot.Hash;

/** Answers that a program asks for again and again: whoever has the same text already is told so in a few bytes. */
final class Unchanged {

    static final String JSON = "application/json;charset=UTF-8";
    static final String FOR_EVER = "public, max-age=31536000, immutable";
    static final String ASK_AGAIN = "public, no-cache";

    private Unchanged() {
    }

    static Response or(Request request, String text, String type, String cache) {
        var tag = new EntityTag(Hash.over(text.getBytes(StandardCharsets.UTF_8)).hex().substring(0, 32));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(text, type) : unchanged).tag(tag).header("Cache-Control", cache).build();
    }
}

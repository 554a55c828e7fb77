package org.jemaa.shared.web;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jemaa.shared.Json;
import org.jemaa.shared.Refusal;

/** Builds the answers of the HTTP interface that say no (RFC 9457). */
public final class Problem {

    private static final String MEDIA_TYPE = "application/problem+json;charset=UTF-8";

    private Problem() {
    }

    public static Response of(int status, String code, String detail) {
        return answer(status, object(status, code, detail));
    }

    public static Response of(int status, Words words, List<Refusal> refusals) {
        Refusal first = refusals.get(0);
        JsonObjectBuilder problem = object(status, first.code(), words.of(first));
        if (first.field() != null) {
            problem.add("field", first.field());
        }
        if (refusals.size() > 1) {
            JsonArrayBuilder all = Json.createArrayBuilder();
            for (Refusal refusal : refusals) {
                JsonObjectBuilder one = Json.createObjectBuilder().add("code", refusal.code()).add("detail", words.of(refusal));
                all.add(refusal.field() == null ? one : one.add("field", refusal.field()));
            }
            problem.add("problems", all);
        }
        return answer(status, problem);
    }

    public static Response answer(int status, JsonObjectBuilder problem) {
        return Response.status(status).type(MEDIA_TYPE).header("Cache-Control", "no-store").entity(problem.build().toString()).build();
    }

    public static JsonObjectBuilder object(int status, String code, String detail) {
        return Json.createObjectBuilder().add("status", status).add("code", code).add("detail", detail);
    }
}

package org.jemaa.ballot.api;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jemaa.shared.Json;
import org.jemaa.shared.Refusal;
import org.jemaa.shared.web.Problem;
import org.jemaa.shared.web.Words;

/** Answers of roll and box over HTTP: which refusal is which status. */
public final class BallotAnswers {

    private static final MediaType JSON = MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8");
    private static final int UNPROCESSABLE = 422;
    private static final Map<String, Integer> STATUS = Map.ofEntries(Map.entry("VOTE_NOT_OPEN", 403), Map.entry("VOTE_CLOSED", 403),
        Map.entry("CODE_NOT_ACCEPTED", 403), Map.entry("NOT_ON_THE_ROLL", 403), Map.entry("ACCOUNT_NOT_CHECKED", 403), Map.entry("PERMIT_NOT_VALID", 403), Map.entry("SIGN_IN_FIRST", 401),
        Map.entry("TOKEN_EXPIRED", 401), Map.entry("TOO_MANY_TRIES", 429), Map.entry("SEQUENCE_TAKEN", 409), Map.entry("SEQUENCE_TOO_OLD", 409), Map.entry("VOTED_ON_PAPER", 409),
        Map.entry("TOO_MANY_VOTES", 409), Map.entry("OTHER_BALLOT", 409), Map.entry("ROLL_CLOSED", 409), Map.entry("NO_CODES_LEFT", 409),
        Map.entry("NOT_IN_THE_LOG", 404), Map.entry("NO_SUCH_SIZE", 400), Map.entry("NO_SUCH_MINUTE", 400), Map.entry("NO_HEAD_YET", 404));

    private BallotAnswers() {
    }

    public static Response json(int status, JsonObjectBuilder body) {
        return Response.status(status).type(JSON).header("Cache-Control", "no-store").entity(body.build().toString()).build();
    }

    public static Response refused(Words words, List<Refusal> refusals) {
        return refused(words, refusals.get(0), Json.createObjectBuilder());
    }

    /** @param more what a program needs beside the words */
    public static Response refused(Words words, Refusal refusal, JsonObjectBuilder more) {
        int status = STATUS.getOrDefault(refusal.code(), UNPROCESSABLE);
        JsonObjectBuilder problem = Problem.object(status, refusal.code(), words.of(refusal)).addAll(more);
        return Problem.answer(status, refusal.field() == null ? problem : problem.add("field", refusal.field()));
    }

    /** Several problems of a file, each with its line. */
    public static Response problems(Words words, List<Refusal> refusals, List<Long> lines) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        for (int i = 0; i < refusals.size(); i++) {
            JsonObjectBuilder one = Json.createObjectBuilder().add("line", lines.get(i)).add("code", refusals.get(i).code())
                .add("detail", words.of(refusals.get(i)));
            all.add(refusals.get(i).field() == null ? one : one.add("field", refusals.get(i).field()));
        }
        return refused(words, refusals.get(0), Json.createObjectBuilder().add("line", lines.get(0)).add("problems", all));
    }
}

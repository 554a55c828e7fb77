package org.jemaa.ballot.box.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;
import org.jemaa.ballot.api.BallotAnswers;
import org.jemaa.ballot.box.BoxRefusal;
import org.jemaa.ballot.box.MinuteHead;
import org.jemaa.ballot.box.ReadHeads;
import org.jemaa.shared.Answer;
import org.jemaa.shared.Json;
import org.jemaa.shared.web.Words;

/**
 * The heads of each minute. The time in a head is a whole minute: it tells no more than anybody sees who asks for the log's head once
 * a minute, and nothing about when a single paper came.
 */
@Path("box/{slug}/log/heads")
@RequestScoped
public class HeadsResource {

    private static final String LINES = "application/x-ndjson";

    @Inject
    private ReadHeads heads;
    @Inject
    private Words words;
    @Context
    private Request request;

    /** From a second since 1970 on, in the order of time, a thousand at most; a full page never changes and names the next one. */
    @GET
    public Response from(@PathParam("slug") String slug, @QueryParam("from") String from, @HeaderParam("Accept") String accept) {
        if (from != null && !from.matches("[0-9]{1,12}")) {
            return BallotAnswers.refused(words, Answer.refused(BoxRefusal.NO_SUCH_MINUTE).refusals());
        }
        Answer<List<MinuteHead>> answer = heads.from(slug, from == null ? 0 : Long.parseLong(from));
        if (answer instanceof Answer.Refused<List<MinuteHead>> no) {
            return BallotAnswers.refused(words, no.refusals());
        }
        List<MinuteHead> page = answer.orThrow();
        boolean full = page.size() == ReadHeads.PAGE;
        String cache = full ? Unchanged.FOR_EVER : Unchanged.ASK_AGAIN;
        Response response = accept != null && accept.contains(LINES) ? Unchanged.or(request, lines(page), LINES + ";charset=UTF-8", cache)
            : Unchanged.or(request, json(page, full), Unchanged.JSON, cache);
        response.getHeaders().add("Vary", "Accept");
        return response;
    }

    @GET
    @Path("newest")
    public Response newest(@PathParam("slug") String slug) {
        Answer<MinuteHead> answer = heads.newest(slug);
        return answer instanceof Answer.Refused<MinuteHead> no ? BallotAnswers.refused(words, no.refusals())
            : Unchanged.or(request, LogJson.of(answer.orThrow()).build().toString(), Unchanged.JSON, Unchanged.ASK_AGAIN);
    }

    private static String lines(List<MinuteHead> page) {
        return page.stream().map(head -> LogJson.of(head).build() + "\n").collect(Collectors.joining());
    }

    private static String json(List<MinuteHead> page, boolean full) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        page.forEach(head -> all.add(LogJson.of(head)));
        JsonObjectBuilder json = Json.createObjectBuilder().add("heads", all);
        return (full ? json.add("next", page.get(page.size() - 1).head().at() + 1) : json).build().toString();
    }
}

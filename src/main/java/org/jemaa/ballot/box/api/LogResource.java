package org.jemaa.ballot.box.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jemaa.ballot.api.BallotAnswers;
import org.jemaa.ballot.box.BoxRefusal;
import org.jemaa.ballot.box.ReadLog;
import org.jemaa.shared.Answer;
import org.jemaa.shared.web.Words;

/** The log of a vote for anybody who checks: signed head, inclusion, consistency. What is asked for at a given size never changes. */
@Path("box/{slug}/log")
@RequestScoped
public class LogResource {

    @Inject
    private ReadLog log;
    @Inject
    private Words words;
    @Context
    private Request request;

    @GET
    @Path("head")
    public Response head(@PathParam("slug") String slug) {
        return answer(log.head(slug), LogJson::of, Unchanged.ASK_AGAIN);
    }

    /** By tracking code or by leaf hash, in the newest head or in that of a size. */
    @GET
    @Path("proof")
    public Response proof(@PathParam("slug") String slug, @QueryParam("tracking") String tracking, @QueryParam("leafHash") String leafHash,
        @QueryParam("size") String size) {
        if ((tracking == null) == (leafHash == null) || !isSize(size)) {
            return answer(Answer.<ReadLog.Inclusion>refused(BoxRefusal.NO_SUCH_SIZE), LogJson::of, Unchanged.ASK_AGAIN);
        }
        return answer(tracking != null ? log.byTrackingCode(slug, tracking, number(size)) : log.byLeafHash(slug, leafHash, number(size)), LogJson::of,
            size == null ? Unchanged.ASK_AGAIN : Unchanged.FOR_EVER);
    }

    /** That the log of size {@code to} (or the newest) begins with the log of size {@code from}. */
    @GET
    @Path("consistency")
    public Response consistency(@PathParam("slug") String slug, @QueryParam("from") String from, @QueryParam("to") String to) {
        Answer<ReadLog.Consistency> answer = from == null || !isSize(from) || !isSize(to) ? Answer.refused(BoxRefusal.NO_SUCH_SIZE)
            : log.consistency(slug, number(from).orElseThrow(), number(to));
        return answer(answer, LogJson::of, to == null ? Unchanged.ASK_AGAIN : Unchanged.FOR_EVER);
    }

    private static boolean isSize(String text) {
        return text == null || text.matches("[0-9]{1,15}");
    }

    private static OptionalLong number(String text) {
        return text == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
    }

    private <T> Response answer(Answer<T> answer, Function<T, JsonObjectBuilder> json, String cache) {
        if (answer instanceof Answer.Refused<T> no) {
            return BallotAnswers.refused(words, no.refusals());
        }
        return Unchanged.or(request, json.apply(answer.orThrow()).build().toString(), Unchanged.JSON, cache);
    }
}

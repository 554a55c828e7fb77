package org.jemaa.result.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.jemaa.shared.Json;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.jemaa.result.CountVote;
import org.jemaa.shared.Answer;
import org.jemaa.shared.web.Problem;
import org.jemaa.shared.web.Words;

/** Counts a vote for the desk's programs, such as a rehearsal, and answers when it is done. */
@Path("desk/budgets/{slug}/count")
@RequestScoped
public class CountResource {

    @Inject
    private CountVote count;
    @Inject
    private Words words;

    @POST
    public Response count(@PathParam("slug") String slug) {
        var answer = count.handle(slug);
        return answer instanceof Answer.Accepted<CountVote.Counted> yes
            ? Response.ok(Json.createObjectBuilder().add("winners", yes.value().winners()).add("again", yes.value().again()).build().toString(),
                "application/json;charset=UTF-8").build()
            : Problem.of(409, words, answer.refusals());
    }
}

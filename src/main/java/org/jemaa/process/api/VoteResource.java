package org.jemaa.process.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.jemaa.process.MoveVote;
import org.jemaa.shared.Answer;
import org.jemaa.shared.web.Problem;
import org.jemaa.shared.web.Words;

/** In a rehearsal, an official's programs open and close the vote. */
@Path("desk/budgets/{slug}/vote")
@RequestScoped
public class VoteResource {

    @Inject
    private MoveVote vote;
    @Inject
    private Words words;

    @POST
    @Path("open")
    public Response open(@PathParam("slug") String slug) {
        return moved(vote.openNow(slug));
    }

    @POST
    @Path("close")
    public Response close(@PathParam("slug") String slug) {
        return moved(vote.closeNow(slug));
    }

    private Response moved(Answer<Void> answer) {
        return answer instanceof Answer.Refused<Void> no ? Problem.of(no.refusals().get(0).code().equals("NOT_IN_REHEARSAL") ? 403 : 409, words, no.refusals())
            : Response.noContent().build();
    }
}

package org.jemaa.process.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jemaa.process.BudgetCard;
import org.jemaa.process.MoveVote;
import org.jemaa.process.SetUpBudget;
import org.jemaa.shared.Answer;
import org.jemaa.shared.web.Problem;
import org.jemaa.shared.web.Words;

/** An official's programs set up a participatory budget and, in a rehearsal, open and close its vote. */
@Path("desk/budgets")
@RequestScoped
public class BudgetResource {

    @Inject
    private SetUpBudget setUp;
    @Inject
    private MoveVote vote;
    @Inject
    private Words words;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response setUp(JsonObject budget) {
        Answer<BudgetCard> answer = setUp.beginAndPublish(BudgetJson.read(budget));
        return answer instanceof Answer.Refused<BudgetCard> no ? Problem.of(isTaken(no) ? 409 : 422, words, no.refusals())
            : Response.status(201).type("application/json;charset=UTF-8").header("Cache-Control", "no-store")
                .entity(Json.createObjectBuilder().add("slug", answer.orThrow().slug()).build().toString()).build();
    }

    @POST
    @Path("{slug}/vote/open")
    public Response open(@PathParam("slug") String slug) {
        return moved(vote.openNow(slug));
    }

    @POST
    @Path("{slug}/vote/close")
    public Response close(@PathParam("slug") String slug) {
        return moved(vote.closeNow(slug));
    }

    private Response moved(Answer<Void> answer) {
        return answer instanceof Answer.Refused<Void> no ? Problem.of(no.refusals().get(0).code().equals("NOT_IN_REHEARSAL") ? 403 : 409, words, no.refusals())
            : Response.noContent().build();
    }

    private static boolean isTaken(Answer.Refused<?> no) {
        return no.refusals().get(0).code().equals("SLUG_TAKEN");
    }
}

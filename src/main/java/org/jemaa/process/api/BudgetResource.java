package org.jemaa.process.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jemaa.process.BudgetCard;
import org.jemaa.process.SetUpBudget;
import org.jemaa.shared.Answer;
import org.jemaa.shared.Json;
import org.jemaa.shared.web.Problem;
import org.jemaa.shared.web.Words;

/** An official's programs set up a participatory budget. */
@Path("desk/budgets")
@RequestScoped
public class BudgetResource {

    @Inject
    private SetUpBudget setUp;
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

    private static boolean isTaken(Answer.Refused<?> no) {
        return no.refusals().get(0).code().equals("SLUG_TAKEN");
    }
}

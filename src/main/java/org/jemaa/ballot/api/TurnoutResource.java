package org.jemaa.ballot.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.jemaa.ballot.box.Turnout;
import org.jemaa.ballot.roll.RollBoard;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.process.BudgetBoard;
import org.jemaa.process.BudgetId;
import org.jemaa.shared.Json;
import org.jemaa.shared.NotFound;
import org.jemaa.shared.Right;

/** How many may vote and how many have: three numbers, and nothing about any choice. */
@Path("desk/budgets/{slug}/turnout")
@RequestScoped
public class TurnoutResource {

    @Inject
    private CurrentMunicipality here;
    @Inject
    private BudgetBoard budgets;
    @Inject
    private RollBoard roll;
    @Inject
    private Turnout turnout;

    @GET
    @Right("ballot:watch")
    public Response show(@PathParam("slug") String slug) {
        BudgetId vote = budgets.find(here.id(), slug).orElseThrow(() -> new NotFound("budget " + slug)).id();
        Turnout.Figures figures = turnout.now(vote);
        return BallotAnswers.json(200, Json.createObjectBuilder().add("onTheRoll", roll.onTheRoll(vote)).add("voters", figures.voters())
            .add("papers", figures.papers()));
    }
}

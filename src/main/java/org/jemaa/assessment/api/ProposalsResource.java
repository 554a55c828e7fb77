package org.jemaa.assessment.api;

import static org.jemaa.shared.web.StrictJson.array;
import static org.jemaa.shared.web.StrictJson.localText;
import static org.jemaa.shared.web.StrictJson.object;
import static org.jemaa.shared.web.StrictJson.text;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.jemaa.assessment.EnterFeasible;
import org.jemaa.proposal.EnterProposals;
import org.jemaa.shared.Answer;
import org.jemaa.shared.Json;
import org.jemaa.shared.web.Problem;
import org.jemaa.shared.web.Words;

/** An official's programs enter proposals that are judged feasible. */
@Path("desk/budgets/{slug}/proposals")
@RequestScoped
public class ProposalsResource {

    @Inject
    private EnterFeasible enter;
    @Inject
    private Words words;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response enter(@PathParam("slug") String slug, JsonStructure body) {
        JsonArray proposals = array(body, "");
        Answer<Integer> answer = enter.handle(slug, read(proposals));
        return answer instanceof Answer.Refused<Integer> no ? Problem.of(422, words, no.refusals())
            : Response.status(201).type("application/json;charset=UTF-8").header("Cache-Control", "no-store")
                .entity(Json.createObjectBuilder().add("accepted", answer.orThrow()).build().toString()).build();
    }

    private static List<EnterProposals.Entry> read(JsonArray proposals) {
        var entries = new ArrayList<EnterProposals.Entry>();
        for (int i = 0; i < proposals.size() && i <= EnterProposals.MOST; i++) {
            String path = "[" + i + "]";
            JsonObject one = object(proposals.get(i), path);
            entries.add(new EnterProposals.Entry(text(one, "reference", path + ".reference"), localText(one, "title", path + ".title"),
                localText(one, "summary", path + ".summary"), text(one, "cost", path + ".cost"), text(one, "district", path + ".district")));
        }
        return entries;
    }
}

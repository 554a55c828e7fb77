package org.jemaa.ballot.roll.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.jemaa.ballot.api.BallotAnswers;
import org.jemaa.ballot.roll.ImportRoll;
import org.jemaa.ballot.roll.RollProblem;
import org.jemaa.shared.Json;
import org.jemaa.shared.web.Words;

/** An official's programs hand in the list of voters. */
@Path("desk/budgets/{slug}/roll")
@RequestScoped
public class ImportRollResource {

    @Inject
    private ImportRoll importRoll;
    @Inject
    private Words words;

    @PUT
    @Consumes("text/csv")
    public Response take(@PathParam("slug") String slug, InputStream csv) throws IOException {
        ImportRoll.Outcome outcome = importRoll.handle(slug, csv);
        if (outcome instanceof ImportRoll.Outcome.NotImported no) {
            return BallotAnswers.problems(words, no.problems().stream().map(RollProblem::refusal).toList(),
                no.problems().stream().map(RollProblem::line).toList());
        }
        var done = (ImportRoll.Outcome.Imported) outcome;
        return BallotAnswers.json(200, Json.createObjectBuilder().add("added", done.added()).add("total", done.total()));
    }
}

package org.jemaa.ballot.roll.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jemaa.ballot.api.BallotAnswers;
import org.jemaa.ballot.api.SmallJson;
import org.jemaa.ballot.roll.AskForCode;
import org.jemaa.ballot.roll.Identified;
import org.jemaa.ballot.roll.Identify;
import org.jemaa.shared.Answer;
import org.jemaa.shared.Json;
import org.jemaa.shared.Refusal;
import org.jemaa.shared.web.Words;

/** The roll as the booth sees it first: who are you. */
@Path("roll/{slug}")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
public class RollResource {

    @Inject
    private Identify identify;
    @Inject
    private AskForCode askForCode;
    @Inject
    private Words words;

    @POST
    @Path("identify")
    public Response identify(@PathParam("slug") String slug, InputStream body) throws IOException {
        return identified(identify.byCode(slug, SmallJson.read(body).text("code")));
    }

    /** Always the same answer: whose address it is, and whether a letter goes out, nobody learns here. */
    @POST
    @Path("email-code")
    public Response sendCode(@PathParam("slug") String slug, InputStream body) throws IOException {
        Answer<Void> answer = askForCode.handle(slug, SmallJson.read(body).text("email"));
        return answer.isAccepted() ? BallotAnswers.json(202, Json.createObjectBuilder().add("detail", words.of("ballot.roll.code-asked")))
            : refused(answer.refusals());
    }

    @POST
    @Path("identify-email-code")
    public Response identifyByEmailCode(@PathParam("slug") String slug, InputStream body) throws IOException {
        SmallJson shown = SmallJson.read(body);
        return identified(identify.byEmailCode(slug, shown.text("email"), shown.text("code"), shown.text("attempt")));
    }

    @POST
    @Path("identify-account")
    public Response identifyAccount(@PathParam("slug") String slug) {
        return identified(identify.byAccount(slug));
    }

    private Response refused(List<Refusal> refusals) {
        Refusal refusal = refusals.get(0);
        Response refused = BallotAnswers.refused(words, refusals);
        return refusal.code().equals("TOO_MANY_TRIES") ? Response.fromResponse(refused).header("Retry-After", refusal.arguments().get(0)).build() : refused;
    }

    private Response identified(Answer<Identified> answer) {
        if (answer instanceof Answer.Refused<Identified> no) {
            return refused(no.refusals());
        }
        Identified voter = answer.orThrow();
        return BallotAnswers.json(200, Json.createObjectBuilder().add("token", voter.token()).add("slot", voter.slot().hex())
            .add("college", voter.college()).add("nextSequence", voter.nextSequence()).add("expiresInSeconds", voter.validSeconds()));
    }
}

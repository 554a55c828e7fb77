package org.jemaa.ballot.api;

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
import java.util.Arrays;
import java.util.Optional;
import org.jemaa.ballot.BallotRefusal;
import org.jemaa.ballot.BoothStep;
import org.jemaa.ballot.CountSteps;
import org.jemaa.shared.Answer;
import org.jemaa.shared.web.Words;

/** The booth says that a visit reached a step: no cookie, no code, nothing about whose visit it is. The answer is the same if it is not counted. */
@Path("ballots/{slug}/steps")
@RequestScoped
public class StepsResource {

    @Inject
    private CountSteps count;
    @Inject
    private Words words;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response reached(@PathParam("slug") String slug, InputStream body) throws IOException {
        String name = SmallJson.read(body).text("step");
        Optional<BoothStep> step = Arrays.stream(BoothStep.values()).filter(known -> known.name().equals(name)).findFirst();
        if (step.isEmpty()) {
            return BallotAnswers.refused(words, Answer.refused(BallotRefusal.NO_SUCH_STEP).refusals());
        }
        count.handle(slug, step.get());
        return Response.noContent().build();
    }
}

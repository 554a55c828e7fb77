package org.jemaa.ballot.box.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.jemaa.ballot.api.BallotAnswers;
import org.jemaa.ballot.box.LookUpPaper;
import org.jemaa.shared.Json;

/** Whether a paper is in the box, for whoever holds its tracking code: nobody is asked who they are. */
@Path("box/{slug}/papers")
@RequestScoped
public class BoxResource {

    @Inject
    private LookUpPaper lookUp;

    @GET
    @Path("{trackingCode}")
    public Response lookUp(@PathParam("slug") String slug, @PathParam("trackingCode") String trackingCode) {
        return BallotAnswers.json(200, Json.createObjectBuilder().add("recorded", lookUp.isRecorded(slug, trackingCode)));
    }
}

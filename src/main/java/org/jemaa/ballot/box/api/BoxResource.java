package org.jemaa.ballot.box.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import org.jemaa.ballot.api.BallotAnswers;
import org.jemaa.ballot.api.SmallJson;
import org.jemaa.ballot.box.CastBallot;
import org.jemaa.ballot.box.LookUpPaper;
import org.jemaa.ballot.box.Receipt;
import org.jemaa.ballot.box.SentPaper;
import org.jemaa.shared.Answer;
import org.jemaa.shared.Json;
import org.jemaa.shared.web.Words;

/** The box as the booth sees it: in goes a paper, out comes a receipt. Neither call knows or asks who it is. */
@Path("box/{slug}/papers")
@RequestScoped
public class BoxResource {

    @Inject
    private CastBallot castBallot;
    @Inject
    private LookUpPaper lookUp;
    @Inject
    private Words words;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response cast(@PathParam("slug") String slug, InputStream body) throws IOException {
        SmallJson sent = SmallJson.read(body);
        Answer<Receipt> answer = castBallot.handle(slug, new SentPaper(sent.text("slot"), sent.number("college"), sent.number("sequence"), sent.text("salt"), sent.text("body"),
            sent.number("expiresAt"), sent.text("signature")));
        if (answer instanceof Answer.Refused<Receipt> no) {
            return BallotAnswers.refused(words, no.refusals());
        }
        Receipt receipt = answer.orThrow();
        return BallotAnswers.json(receipt.again() ? 200 : 201, Json.createObjectBuilder().add("position", receipt.position())
            .add("paperHash", receipt.paperHash().hex()).add("trackingCode", receipt.trackingCode())
            .add("signature", HexFormat.of().formatHex(receipt.signature())).add("log", LogJson.of(receipt.log())));
    }

    @GET
    @Path("{trackingCode}")
    public Response lookUp(@PathParam("slug") String slug, @PathParam("trackingCode") String trackingCode) {
        return BallotAnswers.json(200, Json.createObjectBuilder().add("recorded", lookUp.isRecorded(slug, trackingCode)));
    }
}

package org.jemaa.ballot.box.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jemaa.ballot.NotStored;
import org.jemaa.ballot.api.BallotAnswers;
import org.jemaa.ballot.api.NotStoredMapper;
import org.jemaa.ballot.api.SmallJson;
import org.jemaa.ballot.box.CastBallot;
import org.jemaa.ballot.box.LogWentBack;
import org.jemaa.ballot.box.Receipt;
import org.jemaa.ballot.box.SentPaper;
import org.jemaa.shared.Answer;
import org.jemaa.shared.Json;
import org.jemaa.shared.web.DirectCall;
import org.jemaa.shared.web.Words;

/** In goes a paper, out comes a receipt: POST /api/box/{slug}/papers. It neither knows nor asks who it is. */
@ApplicationScoped
class CastCall implements DirectCall {

    private static final Pattern PATH = Pattern.compile("/api/box/([^/]{1,200})/papers");

    @Inject
    private CastBallot castBallot;
    @Inject
    private NotStoredMapper notStored;
    @Inject
    private LogWentBackMapper logWentBack;
    @Inject
    private Words words;

    @Override
    public Pattern path() {
        return PATH;
    }

    @Override
    public Response answer(String slug, HttpServletRequest request) throws IOException {
        SmallJson sent = SmallJson.read(request.getInputStream());
        try {
            return answer(castBallot.handle(slug, new SentPaper(sent.text("slot"), sent.number("college"), sent.number("sequence"), sent.text("salt"),
                sent.text("body"), sent.number("expiresAt"), sent.text("signature"))));
        } catch (LogWentBack e) {
            return logWentBack.toResponse(e);
        } catch (NotStored e) {
            return notStored.toResponse(e);
        }
    }

    private Response answer(Answer<Receipt> answer) {
        if (answer instanceof Answer.Refused<Receipt> no) {
            return BallotAnswers.refused(words, no.refusals());
        }
        Receipt receipt = answer.orThrow();
        return BallotAnswers.json(receipt.again() ? 200 : 201, Json.createObjectBuilder().add("position", receipt.position())
            .add("paperHash", receipt.paperHash().hex()).add("trackingCode", receipt.trackingCode())
            .add("signature", HexFormat.of().formatHex(receipt.signature())).add("log", LogJson.of(receipt.log())));
    }
}

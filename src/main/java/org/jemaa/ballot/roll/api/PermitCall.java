package org.jemaa.ballot.roll.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jemaa.ballot.NotStored;
import org.jemaa.ballot.api.BallotAnswers;
import org.jemaa.ballot.api.NotStoredMapper;
import org.jemaa.ballot.api.SmallJson;
import org.jemaa.ballot.roll.GrantPermit;
import org.jemaa.ballot.roll.SignedPermit;
import org.jemaa.shared.Answer;
import org.jemaa.shared.Json;
import org.jemaa.shared.Refusal;
import org.jemaa.shared.web.DirectCall;
import org.jemaa.shared.web.Words;

/** May this paper be cast: POST /api/roll/{slug}/permits with the token of a voter who has said who they are. */
@ApplicationScoped
class PermitCall implements DirectCall {

    private static final Pattern PATH = Pattern.compile("/api/roll/([^/]{1,200})/permits");
    private static final String BEARER = "Bearer ";

    @Inject
    private GrantPermit grantPermit;
    @Inject
    private NotStoredMapper notStored;
    @Inject
    private Words words;

    @Override
    public Pattern path() {
        return PATH;
    }

    @Override
    public Response answer(String slug, HttpServletRequest request) throws IOException {
        String authorization = request.getHeader("Authorization");
        String token = authorization != null && authorization.startsWith(BEARER) ? authorization.substring(BEARER.length()).strip() : null;
        SmallJson wanted = SmallJson.read(request.getInputStream());
        try {
            return answer(grantPermit.handle(slug, token, wanted.number("sequence"), wanted.text("paperHash")));
        } catch (NotStored e) {
            return notStored.toResponse(e);
        }
    }

    private Response answer(Answer<SignedPermit> answer) {
        if (answer instanceof Answer.Refused<SignedPermit> no) {
            Refusal refusal = no.refusals().get(0);
            JsonObjectBuilder more = Json.createObjectBuilder();
            return BallotAnswers.refused(words, refusal, refusal.code().equals("SEQUENCE_TAKEN")
                ? more.add("nextSequence", (int) refusal.arguments().get(0)) : more);
        }
        SignedPermit signed = answer.orThrow();
        return BallotAnswers.json(200, Json.createObjectBuilder().add("slot", signed.permit().slot().hex()).add("college", signed.permit().college())
            .add("sequence", signed.permit().sequence()).add("paperHash", signed.permit().paperHash().hex())
            .add("expiresAt", signed.permit().expiresAt()).add("signature", HexFormat.of().formatHex(signed.signature())));
    }
}

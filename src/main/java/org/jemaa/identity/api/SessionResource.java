package org.jemaa.identity.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jemaa.identity.SignIn;
import org.jemaa.shared.Answer;
import org.jemaa.shared.web.Problem;
import org.jemaa.shared.web.Words;

@Path("session")
@RequestScoped
public class SessionResource {

    @Inject
    private SignIn signIn;
    @Inject
    private Words words;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response open(JsonObject credentials) {
        var answer = signIn.in(credentials.getString("name", null), credentials.getString("password", null));
        return answer instanceof Answer.Refused<?> no
            ? Problem.of(no.refusals().get(0).code().equals("TOO_MANY_TRIES") ? 429 : 403, words, no.refusals())
            : Response.noContent().build();
    }

    @DELETE
    public Response close() {
        signIn.out();
        return Response.noContent().build();
    }
}

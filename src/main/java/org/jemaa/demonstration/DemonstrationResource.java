package org.jemaa.demonstration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.jemaa.shared.Json;
import org.jemaa.shared.NotFound;

/** Tells whoever starts the demonstration as whom they can sign in, once all of it is there. Not found on a server that is none. */
@Path("demonstration")
@RequestScoped
public class DemonstrationResource {

    @Inject
    private Demonstration demonstration;

    @GET
    @Produces("application/json")
    public Response accounts() {
        if (!demonstration.isOn()) {
            throw new NotFound("no demonstration here");
        }
        if (!demonstration.isDone()) {
            return Response.status(Response.Status.SERVICE_UNAVAILABLE).header("Retry-After", 1)
                .entity(Json.createObjectBuilder().add("progress", demonstration.progress()).build()).build();
        }
        JsonArrayBuilder accounts = Json.createArrayBuilder();
        Script.read().people().forEach(person -> accounts.add(Json.createObjectBuilder()
            .add("name", person.name()).add("role", person.role().name()).add("password", person.password())));
        return Response.ok(Json.createObjectBuilder().add("accounts", accounts).build()).build();
    }
}

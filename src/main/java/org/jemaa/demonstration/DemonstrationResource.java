package org.jemaa.demonstration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.jemaa.shared.Json;
import org.jemaa.shared.NotFound;

/** Tells whoever starts the demonstration as whom they can sign in. Not there on a server that is none. */
@Path("demonstration")
@RequestScoped
public class DemonstrationResource {

    @Inject
    private Demonstration demonstration;

    @GET
    @Produces("application/json")
    public JsonObject accounts() {
        if (!demonstration.isOn()) {
            throw new NotFound("no demonstration here");
        }
        JsonArrayBuilder accounts = Json.createArrayBuilder();
        Script.read().people().forEach(person -> accounts.add(Json.createObjectBuilder()
            .add("name", person.name()).add("role", person.role().name()).add("password", person.password())));
        return Json.createObjectBuilder().add("accounts", accounts).build();
    }
}

package org.jemaa.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.jemaa.shared.Rehearsal;

@Path("rehearsal")
@RequestScoped
public class RehearsalResource {

    @Inject
    private Rehearsal rehearsal;

    @GET
    @Produces("application/json")
    public String show() {
        return "{\"rehearsal\":" + rehearsal.isOn() + "}";
    }
}

package org.jemaa.municipality.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Response;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.municipality.SealBoard;
import org.jemaa.shared.NotFound;

/** What makes a municipality's pages its own: its seal, and its colour as a small style sheet. */
@Path("look")
@RequestScoped
public class LookResource {

    @Inject
    private CurrentMunicipality here;
    @Inject
    private SealBoard seals;

    @GET
    @Path("colour.css")
    @Produces("text/css;charset=UTF-8")
    public Response colour() {
        String accent = here.card().accent();
        return kept(accent == null ? "" : Shades.of(accent).styleSheet());
    }

    @GET
    @Path("seal.png")
    @Produces("image/png")
    public Response seal() {
        return kept(seals.find().orElseThrow(() -> new NotFound("no seal")).png());
    }

    private static Response kept(Object entity) {
        var minutes = new CacheControl();
        minutes.setMaxAge(300);
        return Response.ok(entity).cacheControl(minutes).build();
    }
}

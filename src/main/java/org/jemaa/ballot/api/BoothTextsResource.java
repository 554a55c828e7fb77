package org.jemaa.ballot.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/** The words of the booth, which is a static page and cannot draw them itself. The same for everybody, so they may be cached. */
@Path("booth-texts")
@ApplicationScoped
public class BoothTextsResource {

    private static final int FIVE_MINUTES = 300;

    @GET
    @Produces(MediaType.APPLICATION_JSON + ";charset=UTF-8")
    public Response show(@QueryParam("lang") String lang, @Context Request request) {
        BoothTexts texts = BoothTexts.in(lang);
        var tag = new EntityTag(texts.tag());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged == null ? Response.ok(texts.json()) : unchanged;
        var cache = new CacheControl();
        cache.setMaxAge(FIVE_MINUTES);
        cache.setNoTransform(false); // or it would travel uncompressed
        return answer.tag(tag).cacheControl(cache).build();
    }
}

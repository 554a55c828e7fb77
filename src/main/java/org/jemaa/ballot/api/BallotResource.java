package org.jemaa.ballot.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/** What is voted on, for the booth and for anybody. */
@Path("ballots/{slug}")
@RequestScoped
public class BallotResource {

    private static final String CACHE = "public, max-age=10";

    @Inject
    private BallotPages pages;

    @GET
    public Response show(@PathParam("slug") String slug, @Context Request request) {
        BallotPages.Page page = pages.of(slug);
        var tag = new EntityTag(page.tag());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(page.json(), "application/json;charset=UTF-8") : unchanged).tag(tag).header("Cache-Control", CACHE).build();
    }

    /** The very bytes whose SHA-256 hash is the fingerprint. */
    @GET
    @Path("manifest")
    public Response manifest(@PathParam("slug") String slug) {
        return Response.ok(pages.manifest(slug), "application/json;charset=UTF-8").header("Cache-Control", CACHE).build();
    }
}

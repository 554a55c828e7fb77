package org.jemaa.result.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.jemaa.result.record.PublicRecord;

/** The public record of a published vote. */
@Path("record/{slug:[A-Za-z0-9-]{1,80}}.zip")
@RequestScoped
public class RecordResource {

    @Inject
    private PublicRecord records;
    @Context
    private Request request;

    @GET
    public Response load(@PathParam("slug") String slug) {
        PublicRecord.Kept record = records.of(slug);
        var tag = new EntityTag(record.seal().substring(0, 32));
        Response.ResponseBuilder answer = request.evaluatePreconditions(tag);
        if (answer == null) {
            answer = Response.ok(record.file().toFile(), "application/zip").header(HttpHeaders.CONTENT_LENGTH, record.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + slug + "-record.zip\"");
        }
        return answer.tag(tag).header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600").build();
    }
}

package org.jemaa.result.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.nio.file.Files;
import org.jemaa.result.record.ObserversRecord;
import org.jemaa.shared.Answer;
import org.jemaa.shared.web.Problem;
import org.jemaa.shared.web.Words;

/** The full leaves of a published vote, for the signed-in observer who gave an undertaking. Nothing on the way may keep them. */
@Path("observers-record/{slug:[A-Za-z0-9-]{1,80}}.zip")
@RequestScoped
public class ObserversRecordResource {

    @Inject
    private ObserversRecord records;
    @Inject
    private Words words;

    @GET
    public Response load(@PathParam("slug") String slug) throws IOException {
        Answer<java.nio.file.Path> answer = records.handle(slug);
        if (answer instanceof Answer.Refused<java.nio.file.Path> no) {
            return Problem.of(403, words, no.refusals());
        }
        java.nio.file.Path file = answer.orThrow();
        StreamingOutput body = out -> {
            try {
                Files.copy(file, out);
            } finally {
                Files.deleteIfExists(file);
            }
        };
        return Response.ok(body, "application/zip").header(HttpHeaders.CONTENT_LENGTH, Files.size(file)).header(HttpHeaders.CACHE_CONTROL, "no-store")
            .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + slug + "-observers-record.zip\"").build();
    }
}

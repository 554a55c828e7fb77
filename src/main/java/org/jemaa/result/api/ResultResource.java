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
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.jemaa.ballot.desk.ReconciliationBoard;
import org.jemaa.municipality.CurrentMunicipality;
import org.jemaa.process.BudgetBoard;
import org.jemaa.process.BudgetCard;
import org.jemaa.result.ResultBoard;
import org.jemaa.result.ResultCard;
import org.jemaa.result.files.PublishedFile;
import org.jemaa.result.files.ResultAsJson;
import org.jemaa.shared.NotFound;

/** Published results for programs. What is published never changes, so a copy may be kept and asked about by its tag. */
@Path("results")
@RequestScoped
public class ResultResource {

    private static final String KEEP = "public, max-age=3600";

    @Inject
    private BudgetBoard budgets;
    @Inject
    private ResultBoard results;
    @Inject
    private ReconciliationBoard desks;
    @Inject
    private CurrentMunicipality here;
    @Context
    private Request request;
    @Context
    private HttpHeaders headers;

    @GET
    @Path("{slug:[A-Za-z0-9-]{1,80}}.json")
    public Response json(@PathParam("slug") String slug) {
        BudgetCard budget = budget(slug).orElseThrow(() -> new NotFound("result " + slug));
        ResultCard result = results.published(budget.id()).orElseThrow(() -> new NotFound("result " + slug));
        var tag = new EntityTag(result.digest().substring(0, 32) + "-" + result.publishedAt().getEpochSecond());
        Response.ResponseBuilder known = request.evaluatePreconditions(tag);
        if (known != null) {
            return known.tag(tag).header(HttpHeaders.CACHE_CONTROL, KEEP).build();
        }
        byte[] body = ResultAsJson.of(budget, here.card(), result, desks.published(budget.id())).toString().getBytes(StandardCharsets.UTF_8);
        return Response.ok(body, "application/json;charset=UTF-8").tag(tag).header(HttpHeaders.CACHE_CONTROL, KEEP).build();
    }

    @GET
    @Path("{name:[A-Za-z0-9-]{1,90}\\.(?:pb|csv)}")
    public Response file(@PathParam("name") String name) {
        PublishedFile file = budgetsOf(name).flatMap(budget -> results.file(budget.id(), name).stream()).findFirst()
            .orElseThrow(() -> new NotFound("file " + name));
        String encodings = headers.getHeaderString(HttpHeaders.ACCEPT_ENCODING);
        boolean gzip = encodings != null && encodings.matches("(?i)(.*[\\s,])?gzip([\\s,].*)?");
        var tag = new EntityTag(file.seal().substring(0, 32) + (gzip ? "-gz" : ""));
        Response.ResponseBuilder answer = request.evaluatePreconditions(tag);
        if (answer == null) {
            answer = Response.ok(gzip ? file.gzipped() : file.bytes(), file.mediaType())
                .header("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
            if (gzip) {
                answer.header(HttpHeaders.CONTENT_ENCODING, "gzip");
            }
        }
        return answer.tag(tag).header(HttpHeaders.CACHE_CONTROL, KEEP).header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING).build();
    }

    private Optional<BudgetCard> budget(String slug) {
        return budgets.find(here.id(), slug);
    }

    /** A name may be SLUG.pb, SLUG-2.pb for the second envelope, SLUG-c1.pb or SLUG-c1-2.pb for a college; a slug may itself end like that. */
    private Stream<BudgetCard> budgetsOf(String name) {
        String slug = name.substring(0, name.lastIndexOf('.'));
        return Stream.of(slug, slug.replaceFirst("-[0-9]+$", ""), slug.replaceFirst("-c[0-9]+(-[0-9]+)?$", "")).distinct().flatMap(one -> budget(one).stream());
    }
}

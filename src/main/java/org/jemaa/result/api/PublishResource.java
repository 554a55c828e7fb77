package org.jemaa.result.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.jemaa.result.PublishResult;
import org.jemaa.shared.web.Problem;
import org.jemaa.shared.web.Words;

/** Publishes what was counted. Whoever calls this has confirmed by calling it. */
@Path("desk/budgets/{slug}/publish")
@RequestScoped
public class PublishResource {

    @Inject
    private PublishResult publish;
    @Inject
    private Words words;

    @POST
    public Response publish(@PathParam("slug") String slug) {
        var answer = publish.handle(slug, true, null);
        return answer.isAccepted() ? Response.noContent().build() : Problem.of(409, words, answer.refusals());
    }
}

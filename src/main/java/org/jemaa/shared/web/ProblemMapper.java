package org.jemaa.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jemaa.shared.AccessDenied;
import org.jemaa.shared.NotFound;

/** Turns whatever goes wrong below the HTTP interface into a problem document; what nobody foresaw gets a number and a line in the log. */
@Provider
@ApplicationScoped
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());

    @Inject
    private Words words;

    @Override
    public Response toResponse(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof AccessDenied denied) {
                return denied.signInWouldHelp() ? problem(401, "SIGN_IN_FIRST") : problem(403, "NOT_ALLOWED");
            }
            if (cause instanceof NotFound) {
                return problem(404, "NOT_FOUND");
            }
            if (cause instanceof StrictJson.NotReadable no) {
                return Problem.answer(422, Problem.object(422, "FIELD_NOT_READABLE", words.of("shared.problem.FIELD_NOT_READABLE", no.field()))
                    .add("field", no.field()));
            }
            if (cause instanceof WebApplicationException known) {
                return known.getResponse().hasEntity() ? known.getResponse() : problem(known.getResponse().getStatus(), "NOT_READABLE");
            }
            if (cause instanceof ProcessingException || cause instanceof jakarta.json.JsonException) {
                return problem(400, "NOT_READABLE");
            }
        }
        if (DatabaseAway.isBehind(thrown)) {
            LOG.log(Level.WARNING, "the database is away", thrown);
            return Response.fromResponse(problem(503, "NOT_STORED")).header("Retry-After", 2).build();
        }
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.log(Level.SEVERE, thrown, () -> "problem " + number);
        return Problem.of(500, "BROKEN", words.of("shared.problem.BROKEN", number));
    }

    private Response problem(int status, String code) {
        return Problem.of(status, code, words.of("shared.problem." + code));
    }
}

package org.jemaa.ballot.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jemaa.ballot.NotStored;
import org.jemaa.shared.web.Problem;
import org.jemaa.shared.web.Words;

/** Nothing was acknowledged, and asking again is safe: the booth does so by itself. */
@Provider
@ApplicationScoped
public class NotStoredMapper implements ExceptionMapper<NotStored> {

    private static final Logger LOG = Logger.getLogger(NotStoredMapper.class.getName());

    @Inject
    private Words words;

    @Override
    public Response toResponse(NotStored thrown) {
        LOG.log(Level.WARNING, "the database did not confirm", thrown);
        Response problem = Problem.of(503, "NOT_STORED", words.of("ballot.problem.NOT_STORED"));
        return Response.fromResponse(problem).header("Retry-After", 2).build();
    }
}

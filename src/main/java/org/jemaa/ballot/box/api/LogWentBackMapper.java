package org.jemaa.ballot.box.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.jemaa.ballot.box.LogWentBack;
import org.jemaa.shared.web.Problem;
import org.jemaa.shared.web.Words;

/** Nothing was taken. Asking again soon does not help: people have to decide first. */
@Provider
@ApplicationScoped
public class LogWentBackMapper implements ExceptionMapper<LogWentBack> {

    @Inject
    private Words words;

    @Override
    public Response toResponse(LogWentBack thrown) {
        return Problem.of(503, "LOG_WENT_BACK", words.of("ballot.problem.LOG_WENT_BACK"));
    }
}

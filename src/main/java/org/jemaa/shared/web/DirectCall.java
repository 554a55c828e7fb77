package org.jemaa.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * A POST of the HTTP interface that a whole town makes in the same minutes. It is answered as soon as the municipality is known, without
 * JAX-RS, which would cost more than the work itself; for whoever calls, there is no difference (decision 22).
 */
public interface DirectCall {

    /** The address behind {@code /{municipality}}; its one group is handed to {@link #answer}. */
    Pattern path();

    /** What it throws becomes a problem document, as everywhere below {@code /api}. */
    Response answer(String key, HttpServletRequest request) throws IOException;
}

package org.jemaa.shared.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the {@link DirectCall} of an address, if there is one, and holds it to what every call below {@code /api} is held to. */
@ApplicationScoped
public class DirectCalls {

    @Inject
    @Any
    private Instance<DirectCall> all;
    @Inject
    private ProblemMapper problems;
    @Inject
    private Words words;
    private final Map<Pattern, DirectCall> byPath = new LinkedHashMap<>();

    @PostConstruct
    void find() {
        all.forEach(call -> byPath.put(call.path(), call));
    }

    /** @return false where nothing was answered */
    public boolean answer(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.getMethod().equals("POST")) {
            return false;
        }
        for (Map.Entry<Pattern, DirectCall> call : byPath.entrySet()) {
            Matcher matcher = call.getKey().matcher(path);
            if (matcher.matches()) {
                write(answer(call.getValue(), matcher.group(1), request), response);
                return true;
            }
        }
        return false;
    }

    private Response answer(DirectCall call, String key, HttpServletRequest request) {
        if (SameOrigin.isFromElsewhere(request)) {
            return SameOrigin.refusal(words);
        }
        try {
            if (!isJson(request.getContentType())) {
                throw new NotSupportedException();
            }
            return call.answer(URLDecoder.decode(key, StandardCharsets.UTF_8), request);
        } catch (IOException | RuntimeException e) {
            return problems.toResponse(e);
        }
    }

    private static boolean isJson(String type) {
        return type != null && type.split(";", 2)[0].strip().equalsIgnoreCase(MediaType.APPLICATION_JSON);
    }

    private static void write(Response answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.getStatus());
        answer.getHeaders().forEach((name, values) -> response.setHeader(name, String.valueOf(values.get(0))));
        byte[] body = String.valueOf(answer.getEntity()).getBytes(StandardCharsets.UTF_8);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}

package org.jemaa.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.regex.Pattern;

/** The headers that protect every answer, errors included, and a policy for scripts where PrimeFaces does not write its own. */
public class HeadersFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Pattern BOOTH = Pattern.compile("/[a-z0-9-]+/booth/.*");
    private static final String PAGE_POLICY = "default-src 'self'; img-src 'self' data:; style-src 'self'; style-src-attr 'unsafe-inline'; "
        + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; script-src 'self'";
    private static final String BOOTH_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        String path = request.getRequestURI();
        boolean booth = BOOTH.matcher(path).matches();
        response.setHeader("Content-Security-Policy", booth ? BOOTH_POLICY : PAGE_POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", booth ? "no-referrer" : "strict-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        if (path.startsWith("/resources/")) {
            response.setHeader("Cache-Control", isFingerprinted(request) ? "public, max-age=31536000, immutable" : "public, max-age=600");
        } else {
            response.setHeader("Cache-Control", "no-store");
        }
        chain.doFilter(request, new OnePolicy(response));
    }

    /** An address of {@link Look} changes with its file, so a browser need not ask again. */
    private static boolean isFingerprinted(HttpServletRequest request) {
        return request.getQueryString() != null && request.getQueryString().startsWith("v=");
    }

    /** PrimeFaces adds a policy with the page's nonce. Two policies would both hold, and ours would forbid its scripts: the last one stands. */
    private static final class OnePolicy extends HttpServletResponseWrapper {

        OnePolicy(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addHeader(String name, String value) {
            if (name.equalsIgnoreCase("Content-Security-Policy")) {
                setHeader(name, value);
            } else {
                super.addHeader(name, value);
            }
        }
    }
}

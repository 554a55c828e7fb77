package org.jemaa.container;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Lets Arquillian's own requests through, which the application would answer with "not found". Only in the tests' WAR. */
public class TestDoor extends HttpFilter {

    static final String PATH = "/ArquillianServletRunnerEE9";

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        request.getRequestDispatcher(PATH).forward(request, response);
    }
}

package org.jemaa.identity.web;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.apache.shiro.web.servlet.ShiroFilter;

/** Shiro finds out whose request it is; where nobody may ask who it is, because a paper is being cast, it is not even begun. */
public class AccountFilter extends ShiroFilter {

    private static final Pattern NOBODY_ASKS = Pattern.compile("/[^/]+/api/(box/[^/]+/papers|roll/[^/]+/permits)");

    @Override
    protected boolean isEnabled(ServletRequest request, ServletResponse response) {
        var http = (HttpServletRequest) request;
        return !(http.getMethod().equals("POST") && NOBODY_ASKS.matcher(http.getRequestURI()).matches());
    }
}

package com.taskmanager.bootstrap.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;

/// Gives every request an id that its log lines, its events and its answer carry. A sender may
/// bring one, of 1 to 64 harmless characters; anything else is replaced, not refused.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
public final class Correlation extends OncePerRequestFilter {
    public static final String HEADER = "X-Correlation-Id";
    private static final String ATTRIBUTE = Correlation.class.getName();
    private static final String LOG_KEY = "correlationId";
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    /// The id of a request that passed here.
    static String idOf(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String id ? id : newId();
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var id = idFrom(request.getHeader(HEADER));
        request.setAttribute(ATTRIBUTE, id);
        response.setHeader(HEADER, id);
        try (var _ = MDC.putCloseable(LOG_KEY, id)) {
            chain.doFilter(request, response);
        }
    }

    private static String idFrom(@Nullable String sent) {
        return sent != null && FORM.matcher(sent).matches() ? sent : newId();
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }
}

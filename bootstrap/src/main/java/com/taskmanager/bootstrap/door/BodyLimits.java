package com.taskmanager.bootstrap.door;

import com.taskmanager.bootstrap.problem.Code;
import com.taskmanager.bootstrap.problem.Problem;
import com.taskmanager.bootstrap.problem.ProblemResponse;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;

/// Bounds bodies: by what is announced, and while reading, for those who announce nothing. Behind
/// security, so that strangers do not learn of it. Not those of deliveries: whoever takes them
/// bounds what it reads of one at once, and a sidecar that is refused would only try again.
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 10)
final class BodyLimits extends OncePerRequestFilter {
    private static final int KIB = 1024;
    private static final long BYTES_MAX = 256L * KIB;
    private static final long BATCH_MAX = 4L * KIB * KIB;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Deliveries.areTakenAt(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long max = max(request.getRequestURI());
        if (request.getContentLengthLong() > max) {
            ProblemResponse.send(response, tooLarge(max));
        } else {
            chain.doFilter(new BoundedRequest(request, max), response);
        }
    }

    private static long max(String path) {
        return path.equals("/api/tasks:batch") ? BATCH_MAX : BYTES_MAX;
    }

    static Problem tooLarge(long max) {
        return Problem.of(
                Code.CONTENT_TOO_LARGE, "A body here has at most %d bytes.".formatted(max));
    }
}

package com.taskmanager.bootstrap.security;

import com.taskmanager.bootstrap.problem.Code;
import com.taskmanager.bootstrap.problem.Problem;
import com.taskmanager.bootstrap.problem.ProblemResponse;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/// Lets only the sidecar deliver events: whoever else could reach the port could forge them.
final class SidecarToken extends OncePerRequestFilter {
    private static final String HEADER = "dapr-api-token";

    private final byte @Nullable [] expected;

    private final boolean openWithout;

    /// Without an expected token everybody is let in, or nobody.
    SidecarToken(@Nullable String expected, boolean openWithout) {
        this.expected = expected == null ? null : expected.getBytes(StandardCharsets.UTF_8);
        this.openWithout = openWithout;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isRight(request.getHeader(HEADER))) {
            chain.doFilter(request, response);
        } else {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "ApiToken header=\"" + HEADER + "\"");
            ProblemResponse.send(
                    response,
                    Problem.of(Code.UNAUTHENTICATED, "Events are taken from the sidecar only."));
        }
    }

    /// In the same time whatever is wrong with it.
    private boolean isRight(@Nullable String token) {
        return expected == null
                ? openWithout
                : token != null
                        && MessageDigest.isEqual(expected, token.getBytes(StandardCharsets.UTF_8));
    }
}

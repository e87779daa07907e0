package com.taskmanager.bootstrap.security;

import com.taskmanager.bootstrap.problem.Code;
import com.taskmanager.bootstrap.problem.Problem;
import com.taskmanager.bootstrap.problem.ProblemResponse;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

import java.io.IOException;

/// Says 401 and 403 as problems, the former with the challenge of [RFC
/// 6750](https://www.rfc-editor.org/rfc/rfc6750#section-3).
final class ProblemEntryPoint implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final AuthenticationEntryPoint challenge = new BearerTokenAuthenticationEntryPoint();

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException, jakarta.servlet.ServletException {
        challenge.commence(request, response, e);
        ProblemResponse.send(response, problem(response.getStatus()));
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        ProblemResponse.send(response, Problem.of(Code.FORBIDDEN, "Your role may not do this."));
    }

    /// A request with two tokens, say, is malformed rather than unknown.
    private static Problem problem(int status) {
        return status == HttpStatus.UNAUTHORIZED.value()
                ? Problem.of(Code.UNAUTHENTICATED, "A valid bearer token is needed.")
                : Problem.ofStatus(status);
    }
}

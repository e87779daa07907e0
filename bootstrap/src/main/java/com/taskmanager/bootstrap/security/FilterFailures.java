package com.taskmanager.bootstrap.security;

import com.taskmanager.bootstrap.problem.Code;
import com.taskmanager.bootstrap.problem.Problem;
import com.taskmanager.bootstrap.problem.ProblemResponse;
import com.taskmanager.bootstrap.problem.Problems;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;

/// Makes problems of what fails before a controller is reached. An issuer that cannot be asked is
/// nobody's wrong token.
final class FilterFailures extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(FilterFailures.class);

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException failure) {
            var problem = problem(failure);
            LOG.warn("{} for {}", problem.code(), failure.getClass().getName());
            ProblemResponse.send(response, problem);
        }
    }

    private static Problem problem(RuntimeException failure) {
        return switch (failure) {
            case AuthenticationServiceException _, JwtDecoderInitializationException _ ->
                    Problem.of(Code.UNAVAILABLE, "The issuer of your token cannot be asked now.");
            default -> Problems.of(failure);
        };
    }
}

package com.taskmanager.bootstrap.security;

import com.taskmanager.bootstrap.problem.Code;
import com.taskmanager.bootstrap.problem.Problem;
import com.taskmanager.bootstrap.problem.ProblemResponse;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;

/// Answers only to this machine's own names.
///
/// Where tokens are fixed, a page anywhere could have its own name resolved to 127.0.0.1 and talk
/// to us from the visitor's browser, were it not for the Host header.
final class OwnHost extends OncePerRequestFilter {
    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1");

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (NAMES.contains(request.getServerName().toLowerCase(Locale.ROOT))) {
            chain.doFilter(request, response);
        } else {
            ProblemResponse.send(
                    response,
                    Problem.of(
                            Code.MISDIRECTED_REQUEST,
                            "With demo users only localhost and 127.0.0.1 are answered."));
        }
    }
}

package com.taskmanager.bootstrap.problem;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

import java.io.IOException;

/// Sends problems: from controllers as entities, from filters and valves straight away.
public final class ProblemResponse {
    private ProblemResponse() {}

    public static ResponseEntity<byte[]> entity(Problem problem, HttpHeaders headers) {
        var all = new HttpHeaders(headers);
        all.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (problem.retryAfterSeconds() != null) {
            all.set(HttpHeaders.RETRY_AFTER, problem.retryAfterSeconds().toString());
        }
        return ResponseEntity.status(problem.status()).headers(all).body(problem.bytes());
    }

    /// Does nothing once the answer is on its way.
    public static void send(HttpServletResponse response, Problem problem) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        if (problem.retryAfterSeconds() != null) {
            response.setIntHeader(HttpHeaders.RETRY_AFTER, problem.retryAfterSeconds());
        }
        byte[] bytes = problem.bytes();
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}

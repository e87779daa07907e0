package com.taskmanager.bootstrap.problem;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

import java.io.IOException;

/// Makes problems of whatever ends a request in a controller, or before one was found.
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<byte[]> refused(Refused refused) {
        return ProblemResponse.entity(refused.problem(), HttpHeaders.EMPTY);
    }

    /// The sender went away or wrote something that is no HTTP: nobody waits for this answer.
    @ExceptionHandler
    ResponseEntity<byte[]> unreadable(IOException e) {
        var problem = Problem.of(Code.INVALID_REQUEST, "The request could not be read.");
        return ProblemResponse.entity(problem, HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> failed(RuntimeException failure) {
        var problem = Problems.of(failure);
        if (problem.code() == Code.INTERNAL_ERROR) {
            LOG.error("a request failed: {}", Trail.of(failure));
        } else {
            LOG.warn("a request failed: {}", failure.getClass().getName());
        }
        return ProblemResponse.entity(problem, HttpHeaders.EMPTY);
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception e,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var entity = ProblemResponse.entity(Problem.ofStatus(status.value()), headers);
        return ResponseEntity.status(entity.getStatusCode())
                .headers(entity.getHeaders())
                .body(entity.getBody());
    }
}

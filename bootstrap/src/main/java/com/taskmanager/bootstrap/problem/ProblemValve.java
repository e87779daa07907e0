package com.taskmanager.bootstrap.problem;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;

/// Says as a problem what Tomcat refuses before any filter sees it: request lines and headers that
/// are no HTTP.
final class ProblemValve extends ErrorReportValve {
    private static final int ERRORS_FROM = 400;

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        boolean told = response.getContentWritten() > 0 || !response.setErrorReported();
        if (response.getStatus() < ERRORS_FROM || told) {
            return;
        }
        response.setHeader("X-Correlation-Id", UUID.randomUUID().toString());
        try {
            ProblemResponse.send(response.getResponse(), Problem.ofStatus(response.getStatus()));
            response.finishResponse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

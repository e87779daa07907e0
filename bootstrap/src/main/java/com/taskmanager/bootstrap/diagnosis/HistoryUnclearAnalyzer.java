package com.taskmanager.bootstrap.diagnosis;

import com.taskmanager.application.history.HistoryUnclear;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Says why the program does not start on a database that may have forgotten. Made by Spring Boot,
/// by the name in `META-INF/spring.factories`.
final class HistoryUnclearAnalyzer extends AbstractFailureAnalyzer<HistoryUnclear> {
    private static final String ACTION =
            "Read \"A database that was restored\" in docs/operations.md; nothing was changed so far.";

    @Override
    protected FailureAnalysis analyze(Throwable failure, HistoryUnclear cause) {
        return new FailureAnalysis(cause.getMessage(), ACTION, cause);
    }
}

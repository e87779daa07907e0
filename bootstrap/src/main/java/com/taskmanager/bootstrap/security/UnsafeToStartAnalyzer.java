package com.taskmanager.bootstrap.security;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Shows an [UnsafeToStart] as two sentences instead of a stack trace. Made by Spring Boot, by the
/// name in `META-INF/spring.factories`.
final class UnsafeToStartAnalyzer extends AbstractFailureAnalyzer<UnsafeToStart> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnsafeToStart cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.action(), cause);
    }
}

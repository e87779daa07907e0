package com.taskmanager.bootstrap.diagnosis;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.env.Environment;

import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;

/// Says why the database that a person named cannot be used at start. Made by Spring Boot, by the
/// name in `META-INF/spring.factories`.
final class DatabaseUnreachableAnalyzer implements FailureAnalyzer {
    private final Environment environment;

    DatabaseUnreachableAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(50)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .flatMap(cause -> action(cause).map(action -> analysis(cause, action)).stream())
                .findFirst()
                .orElse(null);
    }

    private FailureAnalysis analysis(SQLException cause, String action) {
        return new FailureAnalysis(
                "The database %s cannot be used: %s".formatted(url(), cause.getMessage()),
                action,
                cause);
    }

    /// By SQLSTATE: https://www.postgresql.org/docs/18/errcodes-appendix.html
    private static Optional<String> action(SQLException cause) {
        var state = Optional.ofNullable(cause.getSQLState()).orElse("");
        return switch (state.length() < 2 ? "" : state.substring(0, 2)) {
            case "08" ->
                    Optional.of(
                            "Start it or correct spring.datasource.url; without that setting the program starts a PostgreSQL of its own.");
            case "28" ->
                    Optional.of(
                            "Correct spring.datasource.username and spring.datasource.password.");
            case "3D" ->
                    Optional.of(
                            "Create the database, or correct its name in spring.datasource.url.");
            case "53", "57" ->
                    Optional.of("Wait until the server takes connections, then start again.");
            default -> Optional.empty();
        };
    }

    /// Without its parameters, which may hold a password.
    private String url() {
        var url = environment.getProperty("spring.datasource.url", "of the program");
        return url.replaceFirst("\\?.*", "").replaceFirst("//[^/]*@", "//");
    }
}

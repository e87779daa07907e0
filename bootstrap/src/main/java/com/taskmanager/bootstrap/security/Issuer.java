package com.taskmanager.bootstrap.security;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

import java.util.List;

/// Whose tokens are believed (`issuer-uri`) when they are meant for us (`audiences`): Spring Boot's
/// own settings.
@ConfigurationProperties("spring.security.oauth2.resourceserver.jwt")
record Issuer(@Nullable String issuerUri, @Nullable List<String> audiences) {
    boolean isNamed() {
        return issuerUri != null && !issuerUri.isBlank();
    }

    String uri() {
        if (issuerUri == null) {
            throw new IllegalStateException("no issuer is named");
        }
        return issuerUri;
    }

    List<String> meantFor() {
        return audiences == null ? List.of() : audiences;
    }
}

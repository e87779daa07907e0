package com.taskmanager.bootstrap.security;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Who may come in.
///
/// @param demoUsers fixed tokens for trying things out, on this machine only; on unless an issuer
///   is named
/// @param daprApiToken what the sidecar must show to deliver events
/// @param daprApiTokenRequired whether there must be one where events come from a sidecar
/// @param transport how events travel
@ConfigurationProperties("taskmanager")
record SecuritySettings(
        @Nullable Boolean demoUsers,
        @Nullable String daprApiToken,
        @DefaultValue("true") boolean daprApiTokenRequired,
        @DefaultValue("in-process") String transport) {
    private static final String DEMO_SIDECAR_TOKEN = "demo-dapr";
    private static final String SIDECAR = "dapr";

    boolean demo(Issuer issuer) {
        return demoUsers == null ? !issuer.isNamed() : demoUsers;
    }

    /// Null when none is set. Where events do come from a sidecar that must be meant.
    @Nullable String sidecarToken(boolean demo) {
        var given = daprApiToken == null || daprApiToken.isBlank() ? null : daprApiToken;
        var token = given == null && demo ? DEMO_SIDECAR_TOKEN : given;
        if (token == null && daprApiTokenRequired && transport.equals(SIDECAR)) {
            throw UnsafeToStart.noSidecarToken();
        }
        return token;
    }

    /// Whether deliveries are taken without a token: somebody asked for it.
    boolean trustsEverySidecar() {
        return !daprApiTokenRequired;
    }
}

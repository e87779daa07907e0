package com.taskmanager.bootstrap.security;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Who may come in.
///
/// @param demoUsers fixed tokens for trying things out, on this machine only; on unless an issuer
///   is named
/// @param appApiToken what the sidecar must show to deliver events
/// @param appApiTokenRequired whether there must be one where events come from a sidecar
/// @param transport how events travel
@ConfigurationProperties("taskmanager")
record SecuritySettings(
        @Nullable Boolean demoUsers,
        @Nullable String appApiToken,
        @DefaultValue("true") boolean appApiTokenRequired,
        @DefaultValue("in-process") String transport) {
    private static final String DEMO_SIDECAR_TOKEN = "demo-dapr";
    private static final String SIDECAR = "dapr";

    boolean demo(Issuer issuer) {
        return demoUsers == null ? !issuer.isNamed() : demoUsers;
    }

    /// Null when none is set. Where events do come from a sidecar that must be meant.
    @Nullable String sidecarToken(boolean demo) {
        var given = appApiToken == null || appApiToken.isBlank() ? null : appApiToken;
        var token = given == null && demo ? DEMO_SIDECAR_TOKEN : given;
        if (token == null && appApiTokenRequired && transport.equals(SIDECAR)) {
            throw UnsafeToStart.noSidecarToken();
        }
        return token;
    }

    /// Whether deliveries are taken without a token: somebody asked for it.
    boolean trustsEverySidecar() {
        return !appApiTokenRequired;
    }
}

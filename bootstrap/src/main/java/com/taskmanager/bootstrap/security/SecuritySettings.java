package com.taskmanager.bootstrap.security;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Who may come in. `demoUsers`: fixed tokens for trying things out, on this machine only; on
/// unless an issuer is named. `daprApiToken`: what the sidecar must show to deliver events.
@ConfigurationProperties("taskmanager")
record SecuritySettings(@Nullable Boolean demoUsers, @Nullable String daprApiToken) {
    private static final String DEMO_SIDECAR_TOKEN = "demo-dapr";

    boolean demo(Issuer issuer) {
        return demoUsers == null ? !issuer.isNamed() : demoUsers;
    }

    /// Null when nobody may deliver.
    @Nullable String sidecarToken(boolean demo) {
        var given = daprApiToken == null || daprApiToken.isBlank() ? null : daprApiToken;
        return given == null && demo ? DEMO_SIDECAR_TOKEN : given;
    }
}

package com.taskmanager.stack;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;

/// What a program and its sidecar show each other, made anew for each start.
///
/// @param toApp what the sidecar must show to deliver events
/// @param toSidecar what the program must show to publish them
record Tokens(String toApp, String toSidecar) {
    private static final int BYTES = 24;

    static Tokens fresh() {
        return new Tokens(word(), word());
    }

    Map<String, String> ofProgram() {
        return Map.of("APP_API_TOKEN", toApp, "DAPR_API_TOKEN", toSidecar);
    }

    Map<String, String> ofSidecar() {
        return Map.of("APP_API_TOKEN", toApp, "DAPR_API_TOKEN", toSidecar);
    }

    static String word() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String toString() {
        return "tokens";
    }
}

package com.taskmanager.stack.process;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;

/// Asks whether something is there.
public final class Http {
    private static final int LIMIT_MS = (int) Duration.ofSeconds(2).toMillis();

    private Http() {}

    /// The status of a GET, 0 when nobody answers.
    public static int status(URI address) {
        try {
            var connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(LIMIT_MS);
            connection.setReadTimeout(LIMIT_MS);
            try {
                return connection.getResponseCode();
            } finally {
                connection.disconnect();
            }
        } catch (IOException _) {
            return 0;
        }
    }
}

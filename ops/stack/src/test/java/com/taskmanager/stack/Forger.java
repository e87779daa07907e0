package com.taskmanager.stack;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/// Somebody who is not the sidecar and delivers events as one.
///
/// @param token what they show, if anything
record Forger(Service consumer, @Nullable String token) {

    /// Answers the status.
    int deliver(String event) {
        var address = consumer.address().resolve("/functions/recurringTasks");
        var request = HttpRequest.newBuilder(address).POST(BodyPublishers.ofString(event));
        if (token != null) {
            request.header("dapr-api-token", token);
        }
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

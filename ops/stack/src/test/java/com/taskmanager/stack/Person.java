package com.taskmanager.stack;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/// Somebody who talks to the program, with a demo token.
record Person(String name, URI address, HttpClient client) {
    private static final JsonMapper JSON = new JsonMapper();

    record Answer(int status, JsonNode body) {}

    static Person of(String name, Service service) {
        var client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        return new Person(name, service.address(), client);
    }

    Answer post(String path, String body) {
        return send("POST", path, body, null);
    }

    Answer send(String method, String path, @Nullable String body, @Nullable String key) {
        var content = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        var request =
                HttpRequest.newBuilder(address.resolve(path))
                        .timeout(Duration.ofSeconds(30))
                        .header("Authorization", "Bearer demo-" + name)
                        .header("Content-Type", "application/json")
                        .method(method, content);
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        try {
            var response = client.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), JSON.readTree(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// The first 200 of theirs, in whatever state but deleted.
    List<JsonNode> tasks() {
        var page = send("GET", "/api/tasks?status=all&sort=id&limit=200", null, null).body();
        return page.get("items").valueStream().toList();
    }

    List<String> dueDates() {
        return tasks().stream().map(task -> task.get("due_date").asString()).toList();
    }
}

package com.taskmanager.bootstrap.endtoend;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Somebody who talks to the program.
record Person(String name, URI address, HttpClient client) {
    private static final JsonMapper JSON = new JsonMapper();

    /// An answer; of one without a body, a missing node.
    record Answer(int status, JsonNode body) {}

    static Person of(String name, URI address) {
        var client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        return new Person(name, address, client);
    }

    Answer post(String path, String body) throws IOException, InterruptedException {
        return send("POST", path, body, null);
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send("GET", path, null, null);
    }

    Answer send(String method, String path, @Nullable String body, @Nullable String idempotencyKey)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(address.resolve(path))
                        .timeout(Duration.ofSeconds(10))
                        .header("Authorization", "Bearer demo-" + name)
                        .method(
                                method,
                                body == null
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (idempotencyKey != null) {
            request.header("Idempotency-Key", idempotencyKey);
        }
        var response = client.send(request.build(), BodyHandlers.ofByteArray());
        return new Answer(response.statusCode(), JSON.readTree(response.body()));
    }

    /// Every task of theirs, in whatever state but deleted.
    List<JsonNode> tasks() throws IOException, InterruptedException {
        var tasks = new ArrayList<JsonNode>();
        var path = "/api/tasks?status=all&sort=id&limit=200";
        var page = get(path).body();
        page.get("items").forEach(tasks::add);
        while (!page.get("next_cursor").isNull()) {
            page = get(path + "&cursor=" + page.get("next_cursor").asString()).body();
            page.get("items").forEach(tasks::add);
        }
        return tasks;
    }
}

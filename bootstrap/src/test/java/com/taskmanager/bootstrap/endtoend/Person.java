package com.taskmanager.bootstrap.endtoend;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Somebody who talks to the program.
record Person(String name, URI address, Map<String, String> headers, HttpClient client) {
    private static final JsonMapper JSON = new JsonMapper();

    /// An answer; of one without a body, a missing node.
    record Answer(String path, int status, HttpHeaders headers, JsonNode body) {
        String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        /// Of a problem.
        String code() {
            return body.path("code").asString("");
        }
    }

    static Person of(String name, URI address) {
        var client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        return new Person(name, address, Map.of(), client);
    }

    /// The same, who sends these headers with everything.
    Person with(Map<String, String> more) {
        return new Person(name, address, more, client);
    }

    Answer post(String path, String body) throws IOException, InterruptedException {
        return send("POST", path, body, null);
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send("GET", path, null, null);
    }

    Answer send(String method, String path, @Nullable String body, @Nullable String idempotencyKey)
            throws IOException, InterruptedException {
        var request = request(path).header("Authorization", "Bearer demo-" + name);
        request.method(
                method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (idempotencyKey != null) {
            request.header("Idempotency-Key", idempotencyKey);
        }
        return answer(request.build());
    }

    /// As a sidecar does.
    Answer deliver(String body) throws IOException, InterruptedException {
        return answer(
                request("/functions/recurringTasks")
                        .header("dapr-api-token", "demo-dapr")
                        .POST(BodyPublishers.ofString(body))
                        .build());
    }

    /// What is answered in plain text.
    String text(String path) throws IOException, InterruptedException {
        var request = request(path).header("Authorization", "Bearer demo-" + name).build();
        return client.send(request, BodyHandlers.ofString()).body();
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(address.resolve(path)).timeout(Duration.ofSeconds(30));
        headers.forEach(request::header);
        return request;
    }

    private Answer answer(HttpRequest request) throws IOException, InterruptedException {
        var response = client.send(request, BodyHandlers.ofByteArray());
        return new Answer(
                request.uri().getPath(),
                response.statusCode(),
                response.headers(),
                JSON.readTree(response.body()));
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

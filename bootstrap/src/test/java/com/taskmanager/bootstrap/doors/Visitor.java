package com.taskmanager.bootstrap.doors;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.Stream;

/// Somebody who calls, with their credentials.
record Visitor(int port, List<String> headers) {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    static Visitor alice(int port) {
        return stranger(port).with("Authorization", "Bearer demo-alice");
    }

    static Visitor bob(int port) {
        return stranger(port).with("Authorization", "Bearer demo-bob");
    }

    static Visitor stranger(int port) {
        return new Visitor(port, List.of());
    }

    Visitor with(String header, String value) {
        return new Visitor(
                port, Stream.concat(headers.stream(), Stream.of(header, value)).toList());
    }

    Reply get(String path) {
        return call("GET", path, "");
    }

    Reply post(String path, String body) {
        return json().call("POST", path, body);
    }

    Reply patch(String path, String body) {
        return with("Content-Type", "application/merge-patch+json").call("PATCH", path, body);
    }

    /// The id of a new task.
    long creates(String body) {
        return post("/api/tasks", body).json().path("id").longValue();
    }

    Visitor json() {
        return with("Content-Type", "application/json");
    }

    Reply call(String method, String path, String body) {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .method(
                                method,
                                body.isEmpty()
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(body));
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        return send(request.build());
    }

    static Reply send(HttpRequest request) {
        try {
            var response = HTTP.send(request, BodyHandlers.ofString());
            Contract.check(request.method(), request.uri().getRawPath(), response);
            return new Reply(response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// What came back.
    record Reply(HttpResponse<String> response) {
        private static final JsonMapper JSON = JsonMapper.shared();

        int status() {
            return response.statusCode();
        }

        JsonNode json() {
            return JSON.readTree(response.body());
        }

        String code() {
            return json().path("code").asString();
        }

        /// Where the errors are.
        List<String> pointers() {
            return json().path("errors")
                    .valueStream()
                    .map(error -> error.path("pointer").asString())
                    .toList();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }
}

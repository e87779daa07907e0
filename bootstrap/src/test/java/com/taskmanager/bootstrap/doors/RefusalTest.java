package com.taskmanager.bootstrap.doors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

@DoorTest
class RefusalTest {
    private static final int KIB = 1024;

    @LocalServerPort private int port;
    private Visitor alice = Visitor.stranger(0);

    @BeforeEach
    void knock() {
        alice = Visitor.alice(port);
    }

    @Test
    void saysThatThereIsNothing() {
        var reply = alice.get("/api/nothing");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(reply.code()).isEqualTo("not_found");
        assertThat(reply.json().propertyNames())
                .containsExactly("type", "title", "status", "detail", "code", "errors");
    }

    @Test
    void namesTheMethodsThatAreAllowed() {
        var reply = alice.json().call("PUT", "/api/tasks", "{}");

        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.header("Allow")).contains("GET").contains("POST");
        assertThat(reply.code()).isEqualTo("method_not_allowed");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/tasks, text/plain",
        "POST, /api/tasks, application/yaml",
        "POST, /api/tasks, application/x-www-form-urlencoded",
        "POST, /api/tasks, multipart/form-data",
        "POST, /api/tasks, application/merge-patch+json",
        "POST, /api/tasks, nonsense",
        "PATCH, /api/tasks/1, application/json-patch+json",
        "POST, /api/tasks/1/complete, text/plain",
        "POST, /functions/addTask, application/xml"
    })
    void readsNoOtherTypes(String method, String path, String type) {
        var reply = alice.with("Content-Type", type).call(method, path, "title: a");

        assertThat(reply.status()).isEqualTo(415);
        assertThat(reply.code()).isEqualTo("unsupported_media_type");
    }

    @Test
    void readsNoBodyThatDoesNotSayWhatItIs() {
        assertThat(alice.call("POST", "/api/tasks", "{\"title\": \"a\"}").status()).isEqualTo(415);
    }

    @Test
    void saysWhatPatchesMayBe() {
        var reply = alice.with("Content-Type", "text/plain").call("PATCH", "/api/tasks/1", "x");

        assertThat(reply.header("Accept-Patch")).contains("application/merge-patch+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/xml", "text/html", "application/yaml", "image/png"})
    void writesNoOtherTypes(String type) {
        var reply = alice.with("Accept", type).get("/api/tasks");

        assertThat(reply.status()).isEqualTo(406);
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({"/api/tasks, 256", "/functions/addTask, 256", "/api/tasks:batch, 4096"})
    void boundsBodies(String path, int kib) {
        var fits = alice.post(path, "\"" + "x".repeat(kib * KIB - 2) + "\"");
        var large = alice.post(path, "\"" + "x".repeat(kib * KIB - 1) + "\"");

        assertThat(fits.status()).isEqualTo(400);
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.code()).isEqualTo("content_too_large");
    }

    @Test
    void boundsBodiesThatDoNotSayHowLongTheyAre() {
        byte[] body = ("\"" + "x".repeat(300 * KIB) + "\"").getBytes(StandardCharsets.UTF_8);
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/tasks"))
                        .header("Authorization", "Bearer demo-alice")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                        .build();

        assertThat(Visitor.send(request).status()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/tasks?q=<x> HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /api//tasks HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /api/..%2ftasks HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /api/tasks HTTP/1.1\r\n\r\n",
                "GET /api/tasks HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n\r\n",
                "GET /api/%zz HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "NONSENSE\r\n\r\n"
            })
    void saysAsAProblemWhatIsNoHttp(String request) {
        var reply =
                Wire.send(port, request.replaceFirst("\r\n\r\n", "\r\nConnection: close\r\n\r\n"));

        assertThat(reply).startsWith("HTTP/1.1 400");
        assertThat(reply).contains("application/problem+json").contains("\"invalid_request\"");
        assertThat(reply).doesNotContain("<html").doesNotContain("Exception");
    }

    @Test
    void tracesNothing() {
        var reply =
                Wire.send(port, "TRACE / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(reply).contains("application/problem+json").doesNotContain("<html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST /api/tasks", "GET /api/tasks/1", "POST /api/tasks/1/complete"})
    void refusesParametersThatNobodyKnows(String call) {
        var parts = call.split(" ", 2);
        var reply = alice.json().call(parts[0], parts[1] + "?dry_run=true", "");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.pointers()).containsExactly("/dry_run");
    }

    @Test
    void refusesBodiesThatAreNotUtf8() {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/tasks"))
                        .header("Authorization", "Bearer demo-alice")
                        .header("Content-Type", "application/json")
                        .POST(
                                BodyPublishers.ofByteArray(
                                        "{\"title\": \"ä\"}".getBytes(StandardCharsets.ISO_8859_1)))
                        .build();

        assertThat(Visitor.send(request).status()).isEqualTo(400);
    }
}

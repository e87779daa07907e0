package com.taskmanager.bootstrap.doors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@DoorTest
class SecurityTest {
    @LocalServerPort private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/tasks",
                "/api/tasks/1",
                "/api/nothing",
                "/nothing",
                "/error",
                "/functions/addTask",
                "/functions/nothing",
                "/actuator",
                "/actuator/prometheus",
                "/actuator/env"
            })
    void asksStrangersForCredentials(String path) {
        var reply = Visitor.stranger(port).get(path);

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(reply.code()).isEqualTo("unauthenticated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/v3/api-docs", "/swagger-ui/index.html", "/actuator/health"})
    void letsEverybodySeeWhatIsOpen(String path) {
        assertThat(Visitor.stranger(port).get(path).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Bearer demo-mallory", "Bearer ", "Bearer a b", "Basic YTpi", "demo-alice"})
    void believesNoWrongToken(String authorization) {
        var reply = Visitor.stranger(port).with("Authorization", authorization).get("/api/tasks");

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(reply.code()).isEqualTo("unauthenticated");
    }

    @Test
    void givesTheOperatorNoTasks() {
        var operator = Visitor.stranger(port).with("Authorization", "Bearer demo-operator");

        assertThat(operator.get("/api/tasks").status()).isEqualTo(403);
        assertThat(operator.get("/api/tasks").code()).isEqualTo("forbidden");
        assertThat(operator.get("/actuator").status()).isEqualTo(200);
    }

    @Test
    void showsTheInsidesToOperatorsOnly() {
        assertThat(Visitor.alice(port).get("/actuator").status()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "localhost, 200",
        "LOCALHOST:8080, 200",
        "127.0.0.1, 200",
        "evil.example, 421",
        "localhost.evil.example, 421",
        "127.0.0.1.evil.example:80, 421",
        "169.254.169.254, 421"
    })
    void answersToItsOwnNamesOnly(String host, int status) {
        var reply =
                Wire.send(
                        port,
                        "GET /api/tasks HTTP/1.1\r\nHost: "
                                + host
                                + "\r\nAuthorization: Bearer demo-alice\r\nConnection: close\r\n\r\n");

        assertThat(reply).startsWith("HTTP/1.1 " + status);
    }

    @Test
    void keepsNoSessionAndLetsNoOtherSiteIn() {
        var reply = Visitor.alice(port).with("Origin", "https://evil.example").get("/api/tasks");

        assertThat(reply.response().headers().map())
                .doesNotContainKeys("set-cookie", "access-control-allow-origin");
        assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(reply.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(reply.header("Cache-Control")).contains("no-store");
    }

    @Test
    void givesEveryAnswerACorrelationId() {
        var mine = Visitor.alice(port).with("X-Correlation-Id", "abc-1").get("/api/tasks");
        var wild = Visitor.alice(port).with("X-Correlation-Id", "a b<>").get("/api/tasks");
        var refused = Visitor.stranger(port).get("/api/tasks");

        assertThat(mine.header("X-Correlation-Id")).isEqualTo("abc-1");
        assertThat(wild.header("X-Correlation-Id")).matches("[0-9a-f-]{36}");
        assertThat(refused.header("X-Correlation-Id")).matches("[0-9a-f-]{36}");
    }
}

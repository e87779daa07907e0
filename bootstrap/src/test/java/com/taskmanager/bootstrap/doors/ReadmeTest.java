package com.taskmanager.bootstrap.doors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Whoever copies a call with a body from the README must not be refused.
@DoorTest
class ReadmeTest {
    private static final Pattern CALL =
            Pattern.compile(
                    "(?m)^curl (?:.*\\\\\\n)*.*http://127.0.0.1:8080(\\S+)(?:[^'\\n]|(?<=\\\\)\\n)*-d '(.*)'$");

    @LocalServerPort private int port;

    record Copied(String path, String body, boolean isPatch) {}

    @ParameterizedTest
    @MethodSource("calls")
    void showsCallsThatWork(Copied call) {
        var alice = Visitor.alice(port);
        var path = call.path().replaceFirst("\\d+$", alice.creates("{\"title\": \"a\"}") + "");

        var reply = call.isPatch() ? alice.patch(path, call.body()) : alice.post(path, call.body());

        assertThat(reply.status()).as(reply.response().body()).isBetween(200, 299);
    }

    static Stream<Copied> calls() throws IOException {
        return CALL.matcher(Files.readString(Path.of("../README.md")))
                .results()
                .filter(call -> !call.group(1).startsWith("/functions/"))
                .map(
                        call ->
                                new Copied(
                                        call.group(1),
                                        call.group(2),
                                        call.group().contains("PATCH")));
    }
}

package com.taskmanager.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.joining;

import com.taskmanager.bootstrap.doors.Contract;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Calls every operation of the contract with whatever comes to mind, on PostgreSQL: each answer is
/// one that the contract knows, and none says that something is wrong on our side.
class ContractFuzzIT {
    private static final long SEED = 20_270_131;
    private static final int ROUNDS = 60;
    private static final List<String> TAGS = List.of("*", "\"1\"", "W/\"1\"", "\"x\"", "1");
    private static final List<String> TYPES =
            List.of("application/json", "application/json; charset=utf-8", "text/plain");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Imagination imagination = new Imagination(SEED);

    @TempDir Path folder;

    private record Operation(String method, String path, JsonNode description) {}

    @Test
    void isAnsweredAsTheContractSays() throws Exception {
        try (var program =
                RunningProgram.start(folder.resolve("data"), RunningProgram.freePort())) {
            for (int round = 0; round < ROUNDS; round++) {
                for (var operation : operations()) {
                    send(operation, program.address());
                }
            }
            assertThat(program.output()).doesNotContain("a request failed");
        }
    }

    private void send(Operation operation, URI address) throws Exception {
        imagination.changeMood();
        var request = request(operation, address);
        var response = client.send(request, BodyHandlers.ofString());
        assertThat(response.statusCode()).as(told(request, response)).isLessThan(500);
        Contract.check(operation.method(), request.uri().getRawPath(), response);
    }

    private HttpRequest request(Operation operation, URI address) {
        var description = operation.description();
        var path = operation.path().replaceAll("\\{[a-z]+}", id()) + query(description);
        var request =
                HttpRequest.newBuilder(address.resolve(path))
                        .timeout(Duration.ofSeconds(20))
                        .header("Authorization", imagination.oneIn(50) ? "x" : whose(operation))
                        .header("dapr-api-token", "demo-dapr");
        if (imagination.oneIn(4)) {
            request.header("If-Match", imagination.of(TAGS));
        }
        if (imagination.oneIn(4)) {
            request.header("Idempotency-Key", imagination.key());
        }
        return withBody(request, operation).build();
    }

    private static String whose(Operation operation) {
        boolean operators = operation.path().matches("/api/(operations|jobs)/.*");
        return operators ? "Bearer demo-operator" : "Bearer demo-alice";
    }

    private HttpRequest.Builder withBody(HttpRequest.Builder request, Operation operation) {
        var content = operation.description().at("/requestBody/content");
        if (content.isMissingNode()) {
            return request.method(operation.method(), BodyPublishers.noBody());
        }
        var type = content.propertyNames().iterator().next();
        var body = imagination.value(content.get(type).get("schema")).toString();
        int end = imagination.oneIn(40) ? body.length() / 2 : body.length();
        return request.header("Content-Type", imagination.oneIn(20) ? imagination.of(TYPES) : type)
                .method(operation.method(), BodyPublishers.ofString(body.substring(0, end)));
    }

    private String query(JsonNode description) {
        return description
                .path("parameters")
                .valueStream()
                .map(Contract::resolved)
                .filter(parameter -> parameter.path("in").asString().equals("query"))
                .filter(_ -> imagination.oneIn(4))
                .map(this::parameter)
                .collect(joining("&", "?", ""));
    }

    private String parameter(JsonNode parameter) {
        var value = imagination.value(parameter.get("schema"));
        var text = value.isString() ? value.asString() : value.toString();
        return parameter.get("name").asString()
                + "="
                + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String id() {
        return imagination.oneIn(10)
                ? imagination.of(List.of("0", "x", "999999999999999999", "1e0", "%00"))
                : Integer.toString(imagination.id());
    }

    private static List<Operation> operations() {
        return Contract.paths()
                .propertyStream()
                .flatMap(
                        path ->
                                path.getValue()
                                        .propertyStream()
                                        .map(
                                                method ->
                                                        new Operation(
                                                                method.getKey()
                                                                        .toUpperCase(Locale.ROOT),
                                                                path.getKey(),
                                                                method.getValue())))
                .toList();
    }

    private static String told(HttpRequest request, HttpResponse<String> response) {
        return Stream.of(request, request.headers(), response.body())
                .map(Object::toString)
                .collect(joining("\n"));
    }
}

package com.taskmanager.bootstrap.doors;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What OpenAPI promises, to hold answers against. Every answer that a test of the doors sees goes
/// through here.
public final class Contract {
    private static final String BASE = "https://contract.example/openapi";
    private static final JsonNode DOCUMENT = document();
    private static final SchemaRegistry SCHEMAS =
            SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12,
                    builder -> builder.schemas(Map.of(BASE, DOCUMENT.toString())));

    private Contract() {}

    public static JsonNode paths() {
        return DOCUMENT.path("paths");
    }

    public static JsonNode resolved(JsonNode node) {
        var reference = node.path("$ref");
        return reference.isMissingNode()
                ? node
                : resolved(DOCUMENT.at(reference.asString().substring(1)));
    }

    /// Calls of paths that are none of the contract's may be answered in any way.
    public static void check(String method, String path, HttpResponse<String> response) {
        operation(method, path.replaceFirst("\\?.*", ""))
                .ifPresent(pointer -> check(pointer, response));
    }

    private static void check(String pointer, HttpResponse<String> response) {
        int status = response.statusCode();
        var responses = DOCUMENT.at(pointer).path("responses");
        assertThat(responses.propertyNames()).as(pointer).contains(Integer.toString(status));
        var answer = resolved(responses.path(Integer.toString(status)));
        checkHeaders(answer.path("headers"), response);
        checkBody(answer.path("content"), response);
    }

    private static void checkHeaders(JsonNode promised, HttpResponse<String> response) {
        promised.propertyStream()
                .filter(header -> resolved(header.getValue()).path("required").asBoolean(false))
                .forEach(
                        header ->
                                assertThat(response.headers().map())
                                        .containsKey(header.getKey().toLowerCase(Locale.ROOT)));
    }

    private static void checkBody(JsonNode content, HttpResponse<String> response) {
        if (content.isMissingNode()) {
            assertThat(response.body()).isEmpty();
            return;
        }
        var type = response.headers().firstValue("Content-Type").orElse("none");
        assertThat(content.propertyNames()).contains(type);
        if (type.startsWith("text/plain")) {
            return;
        }
        var reference = content.path(type).path("schema").path("$ref").asString();
        var schema = SCHEMAS.getSchema(SchemaLocation.of(BASE + reference));
        assertThat(schema.validate(JsonMapper.shared().readTree(response.body()))).isEmpty();
    }

    /// Where the operation stands, a path without variables before one with.
    private static Optional<String> operation(String method, String path) {
        var templates = paths().propertyNames().stream();
        var matching =
                templates.filter(
                        template -> path.matches(template.replaceAll("\\{[a-z]+}", "[^/]+")));
        return Stream.concat(Stream.of(path).filter(paths()::has), matching)
                .map(t -> "/paths/" + t.replace("/", "~1") + "/" + method.toLowerCase(Locale.ROOT))
                .filter(pointer -> !DOCUMENT.at(pointer).isMissingNode())
                .findFirst();
    }

    private static JsonNode document() {
        try (var stream = new ClassPathResource("openapi.yaml").getInputStream()) {
            var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
            return JsonMapper.shared().valueToTree(yaml.load(stream));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

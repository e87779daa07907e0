package com.taskmanager.dapr.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.taskmanager.application.event.Topic;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The document people read says what the code does.
class AsyncApiTest {
    private static final List<Topic> TOPICS = List.of(Topic.TASK_EVENTS, Topic.TASK_UPDATES);

    private final JsonNode document = new YAMLMapper().readTree(Schemas.asyncApi());

    @Test
    void isAsyncApi3() {
        assertThat(document.path("asyncapi").asString()).isEqualTo("3.0.0");
    }

    @Test
    void hasAChannelForEachTopicWithTheTypesThatBelongToIt() {
        assertThat(channels()).hasSameSizeAs(TOPICS);
        for (var topic : TOPICS) {
            assertThat(typesOn(topic)).isEqualTo(typesInCode(topic));
        }
    }

    @Test
    void saysWhoSendsToEveryChannel() {
        var sentTo = new HashSet<String>();
        document.path("operations")
                .values()
                .forEach(
                        operation -> sentTo.add(operation.path("channel").path("$ref").asString()));

        assertThat(sentTo)
                .containsExactlyInAnyOrder("#/channels/taskEvents", "#/channels/taskUpdates");
    }

    @ParameterizedTest
    @EnumSource
    void namesTheSchemaAndTheKeyOfEachType(EventType type) {
        var message = message(type);
        var schema = message.path("payload").path("schema").path("allOf");

        assertThat(message.path("contentType").asString())
                .isEqualTo("application/cloudevents+json");
        assertThat(resolved(message.path("bindings")).path("kafka").has("key")).isTrue();
        assertThat(schema.path(0).path("$ref").asString()).isEqualTo("./schemas/envelope/v1.json");
        var properties = schema.path(1).path("properties");
        assertThat(properties.path("type").path("const").asString()).isEqualTo(type.wireName());
        assertThat(properties.path("dataschema").path("const").asString())
                .isEqualTo(type.schema().value());
        assertThat(properties.path("data").path("$ref").asString())
                .isEqualTo("." + type.schema().value());
    }

    private List<JsonNode> channels() {
        return List.copyOf(document.path("channels").values());
    }

    private Set<String> typesOn(Topic topic) {
        var types = new HashSet<String>();
        channels().stream()
                .filter(channel -> channel.path("address").asString().equals(topic.name()))
                .flatMap(channel -> channel.path("messages").values().stream())
                .forEach(message -> types.add(resolved(message).path("name").asString()));
        return types;
    }

    private static Set<String> typesInCode(Topic topic) {
        var types = new HashSet<String>();
        Stream.of(EventType.values())
                .filter(type -> type.belongsTo(topic))
                .forEach(type -> types.add(type.wireName()));
        return types;
    }

    private JsonNode message(EventType type) {
        return document.path("components").path("messages").values().stream()
                .filter(message -> message.path("name").asString().equals(type.wireName()))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode resolved(JsonNode reference) {
        return document.at(reference.path("$ref").asString().substring(1));
    }
}

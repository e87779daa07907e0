package com.taskmanager.dapr.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.taskmanager.application.event.EventData;
import com.taskmanager.application.event.Topic;
import com.taskmanager.application.port.ReadEvent;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// `released/` holds every schema and every example as they first went out. Files are added there,
/// never edited: events of that form may still be in a broker, a backup, or a consumer elsewhere.
class ReleasedSchemasTest {
    private static final Path RELEASED = Path.of("src/test/resources/released");
    private static final Path CURRENT = Path.of("src/main/resources");

    private final CloudEventReading reading = new CloudEventReading();

    static List<Path> schemas() {
        return Golden.released("schemas");
    }

    static List<Path> examples() {
        return Golden.released("examples");
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void isThereAndMeansWhatItMeant(Path released) {
        var current = CURRENT.resolve(RELEASED.relativize(released));

        assertThat(SchemaEvolution.breaks(json(released), json(current))).isEmpty();
    }

    @Test
    void isKeptForEverySchema() {
        assertThat(Schemas.paths())
                .containsExactlyInAnyOrderElementsOf(
                        schemas().stream().map(file -> "/" + RELEASED.relativize(file)).toList());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void isStillRead(Path example) {
        var event = json(example);
        var topic =
                Stream.of(Topic.TASK_EVENTS, Topic.TASK_UPDATES)
                        .filter(candidate -> belongs(event.path("type").asString(), candidate))
                        .findFirst()
                        .orElseThrow();

        assertThat(reading.read(topic, EventData.of(Json.bytes(event)), "alice"))
                .isInstanceOf(ReadEvent.Understood.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'properties':{'a':{'type':'string'}}} | {'properties':{}}",
                "{'properties':{'a':{'type':'string'}}} | {'properties':{'a':{'type':'integer'}}}",
                "{'properties':{'a':{'maxLength':5}}} | {'properties':{'a':{'maxLength':4}}}",
                "{'properties':{'a':{}}} | {'properties':{'a':{}},'required':['a']}",
                "{'required':['a']} | {'required':['a','b']}",
                "{'required':['a','b']} | {'required':['a']}",
                "{'properties':{'a':{'enum':['x']}}} | {'properties':{'a':{'enum':['x','y']}}}",
                "{'type':'object'} | {'type':'object','additionalProperties':false}",
            })
    void noticesAnEditThatBreaksReadersOrWriters(String released, String edited) {
        assertThat(SchemaEvolution.breaks(json(released), json(edited))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'properties':{'a':{}}} | {'properties':{'a':{},'b':{'type':'string'}}}",
                "{'title':'A','properties':{}} | {'title':'B','description':'b','properties':{}}",
            })
    void allowsNewOptionalFieldsAndOtherWords(String released, String edited) {
        assertThat(SchemaEvolution.breaks(json(released), json(edited))).isEmpty();
    }

    private static boolean belongs(String type, Topic topic) {
        var known = EventType.named(type);
        return known != null && known.belongsTo(topic);
    }

    private static JsonNode json(Path file) {
        return Json.parse(Golden.read(file));
    }

    private static JsonNode json(String text) {
        return Json.parse(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}

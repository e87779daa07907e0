package com.taskmanager.dapr.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.taskmanager.application.event.EventData;
import com.taskmanager.dapr.delivery.Delivery.Entry;
import com.taskmanager.dapr.delivery.Delivery.Form;
import com.taskmanager.dapr.delivery.Delivery.Place;
import com.taskmanager.dapr.delivery.Delivery.Status;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

class DeliveryReaderTest {
    private static final String BULK =
            """
            {"id": "d1", "entries": [
              {"entryId": "1", "event": {"b": 1, "a": "ü\\"}"}, "contentType": "application/cloudevents+json",
               "metadata": {"__key": "alice", "__offset": "5", "__partition": "0"}},
              {"metadata": {"__key": "bob"}, "event" :"not json" , "entryId": "2"},
              {"entryId": "3\\"x", "event": [[1e999, {"deep": []}], null]}],
             "metadata": {"topic": "other"}, "pubsubname": "kafka-pubsub", "topic": "task-events", "type": "t"}
            """;

    @Test
    void cutsOutAsTheyCameWhatASidecarHasLookedInto() {
        var delivery = DeliveryReader.read(bytes(BULK));

        assertThat(delivery.form()).isEqualTo(Form.BULK);
        assertThat(delivery.topic()).isEqualTo("task-events");
        assertThat(delivery.entries())
                .containsExactly(
                        new Entry("1", data("{\"b\": 1, \"a\": \"ü\\\"}\"}"), "alice", null),
                        new Entry("2", data("\"not json\""), "bob", null),
                        new Entry("3\"x", data("[[1e999, {\"deep\": []}], null]"), null, null));
    }

    @Test
    void takesACloudEventForADeliveryOfOne() {
        var event = "{\"id\": \"1\", \"topic\": \"task-events\", \"data\": {\"entries\": 1}}";

        assertThat(DeliveryReader.read(bytes(event)))
                .isEqualTo(DeliveryReader.single(bytes(event), "task-events"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not json",
                "7",
                "[]",
                "{\"entries\": [{\"entryId\": \"1\"}]}",
                "{\"entries\": [{\"event\": {}}]}",
                "{\"entries\": [7]}",
                "{\"entries\": [{\"entryId\": \"1\", \"event\": {}}",
                "{\"entries\": {}}"
            })
    void takesAnythingElseForOneEventThatNobodyCanRead(String body) {
        var delivery = DeliveryReader.read(bytes(body));

        assertThat(delivery.form()).isEqualTo(Form.SINGLE);
        assertThat(delivery.entries()).containsExactly(new Entry("", data(body), null, null));
    }

    @Test
    void letsNoEventSpoilItsDelivery() {
        var deep = "[".repeat(9_000) + "]".repeat(9_000);
        var body =
                "{\"entries\":[{\"entryId\":\"1\",\"event\":%s},{\"entryId\":\"2\",\"event\":%s}]}"
                        .formatted(deep, "1".repeat(5_000));

        assertThat(DeliveryReader.read(bytes(body)).entries())
                .containsExactly(
                        new Entry("1", data(deep), null, null),
                        new Entry("2", data("1".repeat(5_000)), null, null));
    }

    @Test
    void tellsWhereTheBrokerHasIt() {
        var place = metadata("task-events", "5", "9223372036854775807");

        assertThat(placeOf(place)).isEqualTo(new Place("task-events", 5, Long.MAX_VALUE));
    }

    /// A message's own headers win over what the sidecar says.
    @ParameterizedTest
    @CsvSource({
        "'a\n',5,7",
        "'',5,7",
        "task-events,x,7",
        "task-events,-1,7",
        "task-events,2147483648,7",
        "task-events,5,-2",
        "task-events,5,9223372036854775808",
        "task-events,5,"
    })
    void believesNoPlaceThatMakesNoSense(String topic, String partition, String offset) {
        assertThat(placeOf(metadata(topic, partition, offset == null ? "" : offset))).isNull();
    }

    private static String metadata(String topic, String partition, String offset) {
        return "{\"__topic\":\"%s\",\"__partition\":\"%s\",\"__offset\":\"%s\"}"
                .formatted(topic.replace("\n", "\\n"), partition, offset);
    }

    private static @Nullable Place placeOf(String metadata) {
        var body =
                "{\"entries\":[{\"entryId\":\"1\",\"event\":{},\"metadata\":%s}]}"
                        .formatted(metadata);
        var entry = DeliveryReader.read(bytes(body)).entries().getFirst();
        assertThat(entry.id()).as("the delivery is read all the same").isEqualTo("1");
        return entry.place();
    }

    @Test
    void unwrapsBytesThatTheSidecarHasNotLookedInto() {
        var garbage = new byte[] {0, -1, '"', '{', 'x'};
        var body =
                """
                {"topic": "dead-letters", "entries": [
                  {"entryId": "1", "event": "%s", "contentType": "application/octet-stream"},
                  {"entryId": "2", "event": ""},
                  {"entryId": "3", "event": "no Base64"},
                  {"entryId": "4", "event": {"id": "1"}}]}
                """
                        .formatted(Base64.getEncoder().encodeToString(garbage));

        assertThat(DeliveryReader.read(bytes(body)).entries())
                .extracting(Entry::event)
                .containsExactly(
                        EventData.of(garbage),
                        data(""),
                        data("\"no Base64\""),
                        data("{\"id\": \"1\"}"));
    }

    @Test
    void answersForEachEntryOfABulk() {
        var delivery = DeliveryReader.read(bytes(BULK));

        var answer =
                delivery.answer(entry -> entry.id().equals("2") ? Status.DROP : Status.SUCCESS);

        assertThat(new String(answer, StandardCharsets.UTF_8))
                .isEqualTo(
                        "{\"statuses\":[{\"entryId\":\"1\",\"status\":\"SUCCESS\"},"
                                + "{\"entryId\":\"2\",\"status\":\"DROP\"},"
                                + "{\"entryId\":\"3\\\"x\",\"status\":\"SUCCESS\"}]}");
    }

    @Test
    void answersABulkOfNothing() {
        var answer = DeliveryReader.read(bytes("{\"entries\":[]}")).answer(_ -> Status.DROP);

        assertThat(new String(answer, StandardCharsets.UTF_8)).isEqualTo("{\"statuses\":[]}");
    }

    @Test
    void answersForTheOne() {
        var answer = DeliveryReader.read(bytes("{}")).answer(_ -> Status.DROP);

        assertThat(new String(answer, StandardCharsets.UTF_8)).isEqualTo("{\"status\":\"DROP\"}");
    }

    private static EventData data(String json) {
        return EventData.of(bytes(json));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package com.taskmanager.dapr.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.taskmanager.application.event.EventData;
import com.taskmanager.dapr.delivery.Delivery.Entry;
import com.taskmanager.dapr.delivery.Delivery.Form;
import com.taskmanager.dapr.delivery.Delivery.Status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;

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
    void cutsTheEventsOutAsTheyCame() {
        var delivery = DeliveryReader.read(bytes(BULK));

        assertThat(delivery.form()).isEqualTo(Form.BULK);
        assertThat(delivery.topic()).isEqualTo("task-events");
        assertThat(delivery.entries())
                .containsExactly(
                        new Entry("1", data("{\"b\": 1, \"a\": \"ü\\\"}\"}"), "alice"),
                        new Entry("2", data("\"not json\""), "bob"),
                        new Entry("3\"x", data("[[1e999, {\"deep\": []}], null]"), null));
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
        assertThat(delivery.entries()).containsExactly(new Entry("", data(body), null));
    }

    @Test
    void letsNoEventSpoilItsDelivery() {
        var deep = "[".repeat(9_000) + "]".repeat(9_000);
        var body =
                "{\"entries\":[{\"entryId\":\"1\",\"event\":%s},{\"entryId\":\"2\",\"event\":%s}]}"
                        .formatted(deep, "1".repeat(5_000));

        assertThat(DeliveryReader.read(bytes(body)).entries())
                .containsExactly(
                        new Entry("1", data(deep), null),
                        new Entry("2", data("1".repeat(5_000)), null));
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

package com.taskmanager.dapr.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.taskmanager.application.event.EventContent;
import com.taskmanager.application.event.EventContent.TaskChange;
import com.taskmanager.application.event.EventData;
import com.taskmanager.application.event.IncomingEvent;
import com.taskmanager.application.event.PendingEvent;
import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.event.StreamPlace;
import com.taskmanager.application.event.Topic;
import com.taskmanager.application.port.ReadEvent;
import com.taskmanager.domain.task.SeriesPosition;
import com.taskmanager.domain.task.Task;
import com.taskmanager.domain.task.TaskEvent;
import com.taskmanager.domain.task.TaskSnapshot;
import com.taskmanager.domain.task.UpdateKind;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;

class CloudEventReadingTest {
    private static final StreamId ALICES_EVENTS = new StreamId(Samples.ALICE, Topic.TASK_EVENTS);

    private final CloudEventFormat format = new CloudEventFormat();
    private final CloudEventReading reading = new CloudEventReading();

    static Collection<String> samples() {
        return Samples.all().keySet();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsWhatIsWritten(String name) {
        var pending = Samples.named(name);
        var row = format.write(pending).at(Samples.SEVENTH);

        var event = understood(reading.read(pending.topic(), row.data(), "alice"));

        assertThat(event.id()).isEqualTo(row.id());
        assertThat(event.stream()).isEqualTo(row.stream());
        assertThat(event.place()).isEqualTo(Samples.SEVENTH);
        assertThat(event.type()).isEqualTo(Json.parse(row.data().bytes()).path("type").asString());
        assertThat(event.time()).isEqualTo(row.occurredAt());
        assertThat(event.origin()).isEqualTo(pending.origin());
        assertThat(event.data()).isEqualTo(row.data());
        assertThat(event.content()).isEqualTo(content(pending));
    }

    @Test
    void readsAVoidedEventOnAnyTopic() {
        var data = EventData.of(Golden.onTheWire(Golden.file("stream.voided")));

        for (var topic : List.of(Topic.TASK_EVENTS, Topic.TASK_UPDATES, new Topic("reminders"))) {
            var event = understood(reading.read(topic, data, "alice"));
            assertThat(event.content()).isEqualTo(new EventContent.Voided());
            assertThat(event.stream()).isEqualTo(new StreamId(Samples.ALICE, topic));
        }
    }

    @Test
    void toleratesWhatDaprAdds() {
        var event = event();
        event.put("topic", "task-events").put("pubsubname", "kafka-pubsub").put("tracestate", "");
        event.put("traceid", "").put("traceparent", "").put("causationid", "").put("expiration", 5);
        data(event).put("field_of_a_later_minor", true).put("event_version", "1.7");

        assertThat(understood(read(event)).origin().traceparent()).isNull();
    }

    @Test
    void doesWithoutTheKey() {
        assertThat(reading.read(Topic.TASK_EVENTS, bytes(event()), null))
                .isInstanceOf(ReadEvent.Understood.class);
    }

    @Test
    void noticesThatAPauseIsOver() {
        assertThat(change(UpdateKind.UPDATED).resumed()).isTrue();
        assertThat(change(UpdateKind.REOPENED).resumed()).isFalse();
    }

    @Test
    void takesTheDueDateForTheTimesOfASeriesThatAreNotTold() {
        var event = event();
        data(event).remove(List.of("series_start", "scheduled_for", "series_all_day"));

        var start = LocalDateTime.parse("2027-01-30T00:00");
        assertThat(((TaskChange) understood(read(event)).content()).task().series())
                .extracting(
                        SeriesPosition::allDay, SeriesPosition::start, SeriesPosition::scheduled)
                .containsExactly(true, start, start);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "7",
                "\"text\"",
                "[]",
                "{",
                "{}{}",
                "{\"a\":1,\"a\":1}",
                "a: 1"
            })
    void cannotReadWhatIsNoObject(String text) {
        var data = EventData.of(text.getBytes(StandardCharsets.UTF_8));

        assertThat(reading.read(Topic.TASK_EVENTS, data, "alice"))
                .isEqualTo(new ReadEvent.Unreadable("not a JSON object", data));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "0", "-1", "abc", "00000000000000000000", "99999999999999999999", "1.5"})
    void cannotPlaceAnEventWithoutANumber(String sequence) {
        assertThat(read(event().put("sequence", sequence)))
                .isInstanceOf(ReadEvent.Unreadable.class);
    }

    @Test
    void cannotPlaceAnEventOfAMillionDigits() {
        assertThat(read(event().put("sequence", "1".repeat(1_000_000))))
                .isInstanceOf(ReadEvent.Unreadable.class);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "type, com.taskmanager.task.exploded, unknown type on this topic",
                "type, com.taskmanager.ui.task_list_changed, unknown type on this topic",
                "dataschema, /schemas/task.completed/v2.json, unknown major version",
                "dataschema, evil/schemas/task.completed/v1.json, unknown major version",
                "specversion, 0.3, does not fit its schema: /specversion const",
                "source, null, does not fit its schema: /source type",
                "time, yesterday, does not fit its schema: /time pattern",
                "sequence, 7, does not fit its schema: /sequence pattern",
                "id, 7, does not fit its schema: /id pattern",
            })
    void countsAnInvalidEventAsTheFailureOfItsNumber(
            String attribute, @Nullable String value, String problem) {
        var event = event().put(attribute, value);

        var numbered = (ReadEvent.Numbered) read(event);

        assertThat(numbered.stream()).isEqualTo(ALICES_EVENTS);
        assertThat(numbered.place()).isEqualTo(new StreamPlace(7, 1));
        assertThat(numbered.problem()).isEqualTo(problem);
        assertThat(numbered.data()).isEqualTo(bytes(event));
    }

    @Test
    void toleratesAFullUrlOfTheSchema() {
        var url = "https://tasks.example/schemas/task.completed/v1.json";

        assertThat(read(event().put("dataschema", url))).isInstanceOf(ReadEvent.Understood.class);
    }

    @ParameterizedTest
    @CsvSource({
        "time_zone, Mars/Olympus",
        "title, '  '",
        "due_date, 2027-02-30T00:00:00Z",
        "series_start, 2027-02-30T00:00:00",
        "priority, urgent",
        "event_version, 2.0",
    })
    void countsDataThatMakesNoSenseAsTheFailureOfItsNumber(String field, String value) {
        var event = event();
        data(event).put(field, value);

        assertThat(read(event)).isInstanceOf(ReadEvent.Numbered.class);
    }

    @Test
    void neverRepeatsWhatSomebodyWrote() {
        var event = event();
        data(event).put("title", "secret " + "x".repeat(500)).put("priority", "secret");

        assertThat(((ReadEvent.Numbered) read(event)).problem()).doesNotContain("secret");
    }

    @Test
    void takesTheUserFromTheKeyWhereTheAttributeIsMissing() {
        var event = event();
        event.remove("partitionkey");

        assertThat(read(event))
                .isInstanceOfSatisfying(
                        ReadEvent.Numbered.class,
                        numbered -> assertThat(numbered.stream()).isEqualTo(ALICES_EVENTS));
        assertThat(reading.read(Topic.TASK_EVENTS, bytes(event), null))
                .isInstanceOf(ReadEvent.Unreadable.class);
    }

    @Test
    void givesNobodyTheNumberOfAnEventThatNamesTwoUsers() {
        var byAttribute = event().put("partitionkey", "bob");
        var byData = event();
        data(byData).put("user_id", "bob");

        assertThat(read(byAttribute)).isInstanceOf(ReadEvent.Unreadable.class);
        assertThat(read(byData)).isInstanceOf(ReadEvent.Unreadable.class);
        assertThat(reading.read(Topic.TASK_EVENTS, bytes(event()), "bob"))
                .isInstanceOf(ReadEvent.Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "\\ud800", "<script>", ""})
    void answersOnlyTypesAndIdsThatCanBeStored(String text) {
        var json =
                new String(bytes(event()).bytes(), StandardCharsets.UTF_8)
                        .replaceFirst(
                                "\"type\":\"[^\"]*\"",
                                "\"type\":\"" + text.replace("\\", "\\\\") + "\"");
        var data = EventData.of(json.getBytes(StandardCharsets.UTF_8));

        assertThat(reading.read(Topic.TASK_EVENTS, data, "alice"))
                .isInstanceOfSatisfying(
                        ReadEvent.Numbered.class, numbered -> assertThat(numbered.type()).isNull());
    }

    private static EventContent content(PendingEvent pending) {
        if (pending.topic().equals(Topic.TASK_UPDATES)) {
            return new EventContent.Unread();
        }
        return switch (pending.content()) {
            case TaskEvent.TaskCreated(var task, _) ->
                    change(EventContent.Kind.CREATED, task, false);
            case TaskEvent.TaskUpdated(_, var task, var kind, _) ->
                    change(EventContent.Kind.UPDATED, task, kind == UpdateKind.UPDATED);
            case TaskEvent.TaskCompleted(var task, _) ->
                    change(EventContent.Kind.COMPLETED, task, false);
            case TaskEvent.TaskDeleted(var task, _) ->
                    change(EventContent.Kind.DELETED, task, false);
        };
    }

    private static TaskChange change(EventContent.Kind kind, Task task, boolean resumed) {
        var snapshot =
                new TaskSnapshot(
                        task.id(),
                        task.owner(),
                        task.details(),
                        task.schedule(),
                        task.series(),
                        task.isCompleted(),
                        task.lifecycle().version());
        return new TaskChange(kind, snapshot, resumed);
    }

    private TaskChange change(UpdateKind kind) {
        var pending = Samples.onEvents(Samples.updated(kind), Samples.REQUEST);
        var row = format.write(pending).at(Samples.SEVENTH);
        return (TaskChange) understood(reading.read(Topic.TASK_EVENTS, row.data(), null)).content();
    }

    private ObjectNode event() {
        var pending = Samples.onEvents(Samples.completed(), Samples.REQUEST);
        return Json.parse(format.write(pending).at(Samples.SEVENTH).data().bytes()).asObject();
    }

    private static ObjectNode data(ObjectNode event) {
        return event.path("data").asObject();
    }

    private ReadEvent read(ObjectNode event) {
        return reading.read(Topic.TASK_EVENTS, bytes(event), "alice");
    }

    private static EventData bytes(ObjectNode event) {
        return EventData.of(Json.bytes(event));
    }

    private static IncomingEvent understood(ReadEvent read) {
        assertThat(read).isInstanceOf(ReadEvent.Understood.class);
        return ((ReadEvent.Understood) read).event();
    }
}

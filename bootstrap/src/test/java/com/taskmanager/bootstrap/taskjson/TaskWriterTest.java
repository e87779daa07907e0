package com.taskmanager.bootstrap.taskjson;

import static org.assertj.core.api.Assertions.assertThat;

import com.taskmanager.application.event.PendingEvent;
import com.taskmanager.application.event.StreamPlace;
import com.taskmanager.application.event.Topic;
import com.taskmanager.application.testing.Samples;
import com.taskmanager.dapr.event.CloudEventFormat;
import com.taskmanager.domain.task.Due;
import com.taskmanager.domain.task.Schedule;
import com.taskmanager.domain.task.Task;
import com.taskmanager.domain.task.TaskEvent;
import com.taskmanager.domain.task.TaskId;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.stream.Stream;

/// A client that listens sees the same task as one that asks.
class TaskWriterTest {
    @ParameterizedTest
    @MethodSource("schedules")
    void showsATaskAsItsEventsDo(Schedule schedule) {
        var task =
                Samples.task(
                        Samples.ALICE,
                        new TaskId(7),
                        Samples.details("Water the plants"),
                        schedule);

        assertThat(TaskWriter.task(task)).hasToString(snapshot(task).toString());
    }

    static Stream<Schedule> schedules() {
        return Stream.of(
                Samples.undated(),
                Samples.monthlyFrom(LocalDate.of(2027, 1, 31)),
                moment("2027-01-31T08:00:00.123456Z", "Europe/Berlin"),
                // 44 minutes and 30 seconds, which RFC 3339 cannot write
                moment("1960-01-31T08:00:00Z", "Africa/Monrovia"));
    }

    private static Schedule moment(String at, String zone) {
        return new Schedule(new Due.Moment(Instant.parse(at)), ZoneId.of(zone), null);
    }

    private static JsonNode snapshot(Task task) {
        var event =
                new PendingEvent(
                        new UUID(0, 1),
                        Topic.TASK_UPDATES,
                        new TaskEvent.TaskCreated(task, Instant.EPOCH),
                        Samples.ORIGIN);
        var stored = new CloudEventFormat().write(event).at(new StreamPlace(1, 1));
        return JsonMapper.shared().readTree(stored.data().bytes()).at("/data/task_snapshot");
    }
}

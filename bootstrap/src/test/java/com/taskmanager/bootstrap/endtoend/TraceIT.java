package com.taskmanager.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// A request can be followed to its effects, through the outbox and another thread: by its trace,
/// by its correlation id, and in a collector.
class TraceIT {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String PLANTS =
            "{\"title\": \"Plants\", \"due_date\": \"2027-01-31\", \"recurrence\": \"monthly\"}";

    @TempDir Path folder;

    @Test
    void leadsFromTheRequestToTheEffect() throws Exception {
        try (var collector = Collector.start();
                var database = GivenDatabase.start(folder.resolve("database"));
                var program = RunningProgram.start(launch(database, collector))) {
            database.pauseRelay(true);
            var alice = Person.of("alice", program.address());
            completes(
                    alice,
                    alice.with(
                            Map.of(
                                    "traceparent",
                                    "00-" + TRACE + "-00f067aa0ba902b7-01",
                                    "X-Correlation-Id",
                                    "traced")));
            completes(alice, alice.with(Map.of("X-Correlation-Id", "untraced")));

            var events = completions(database);
            assertThat(events).hasSize(2).allSatisfy(TraceIT::saysTheSameInEveryPlace);
            assertThat(correlationOf(events.getFirst())).isEqualTo("traced");
            assertThat(traceOf(events.getFirst())).isEqualTo(TRACE);
            assertThat(correlationOf(events.getLast())).isEqualTo("untraced");
            assertThat(traceOf(events.getLast())).matches("[0-9a-f]{32}").isNotEqualTo(TRACE);

            database.pauseRelay(false);

            for (var event : events) {
                isFollowed(event, program);
            }
            for (var name : List.of("http post /api/tasks/{id}/complete", "continue series")) {
                await().atMost(Duration.ofSeconds(15)).until(() -> collector.has(TRACE, name));
            }
        }
    }

    /// The effect, and what came of it: the event of the next occurrence at the same consumer.
    private static void isFollowed(JsonNode event, RunningProgram program) {
        var thread = "[%s %s]".formatted(correlationOf(event), traceOf(event));
        var completed = "completed " + event.get("id").asString();
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(
                        () ->
                                assertThat(program.output().lines())
                                        .filteredOn(line -> line.contains(thread))
                                        .anyMatch(line -> line.endsWith(completed))
                                        .filteredOn(line -> line.contains("task.created"))
                                        .hasSize(1));
    }

    private static void completes(Person alice, Person traced) throws Exception {
        var id = alice.post("/api/tasks", PLANTS).body().get("id").asLong();
        assertThat(traced.post("/api/tasks/" + id + "/complete", "{}").status()).isEqualTo(200);
    }

    private static List<JsonNode> completions(GivenDatabase database) throws Exception {
        return database.unsent("task-events").stream()
                .map(JsonMapper.shared()::readTree)
                .filter(event -> event.get("type").asString().endsWith(".completed"))
                .toList();
    }

    private static void saysTheSameInEveryPlace(JsonNode event) {
        assertThat(event.get("traceid")).isEqualTo(event.get("traceparent"));
        assertThat(event.at("/data/correlation_id")).isEqualTo(event.get("correlationid"));
    }

    private static String traceOf(JsonNode event) {
        return event.get("traceparent").asString().split("-", -1)[1];
    }

    private static String correlationOf(JsonNode event) {
        return event.get("correlationid").asString();
    }

    private Launch launch(GivenDatabase database, Collector collector) {
        return Launch.on(folder.resolve("data"), RunningProgram.freePort())
                .with(database.arguments(database.port(), ""))
                .with(
                        "--management.opentelemetry.tracing.export.otlp.endpoint="
                                + collector.address())
                // only what is asked for
                .with("--management.tracing.sampling.probability=0")
                .with(
                        "--logging.pattern.correlation=[%X{correlationId:-} %X{traceId:-}] ",
                        "--logging.level.com.taskmanager.bootstrap.telemetry.TracedEffect=debug");
    }
}

package com.taskmanager.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Makes traffic and trouble, and looks whether they are measured.
class MetricsIT {
    private static final Path PAGE = Path.of("../docs/metrics.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(taskmanager_\\w+)`");
    private static final String CONSUMER = "consumer=\"recurring-task-service\"";
    private static final String TYPE = "type=\"com.taskmanager.task.created\"";

    @TempDir Path folder;

    @Test
    void tellsOfEventsThatAreNotSentWaitAreRepeatedOrCannotBeRead() throws Exception {
        try (var database = GivenDatabase.start(folder.resolve("database"));
                var program = start(database)) {
            var alice = Person.of("alice", program.address());
            var operator = Person.of("operator", program.address());
            database.pauseRelay(true);
            alice.post("/api/tasks", "{\"title\": \"one\"}");
            alice.post("/api/tasks", "{\"title\": \"two\"}");
            var two = database.unsent("task-events").getLast();
            alice.deliver(two);
            alice.deliver("nobody can read this");

            eventually(() -> isInTrouble(Scrape.of(operator)));
            database.pauseRelay(false);
            eventually(() -> assertThat(events(Scrape.of(operator), "applied")).isEqualTo(2));
            alice.deliver(two);
            eventually(() -> isWell(Scrape.of(operator)));

            assertThat(Scrape.of(operator).names()).isEqualTo(documented());
        }
    }

    private static void isInTrouble(Scrape now) {
        assertThat(now.of("taskmanager_relay_oldest_unsent_seconds")).isBetween(0.001, 60.0);
        assertThat(now.of("taskmanager_inbox_waiting{%s,reason=\"gap\"}".formatted(CONSUMER)))
                .isOne();
        assertThat(
                        now.of(
                                "taskmanager_inbox_waiting_oldest_seconds{%s,reason=\"gap\"}"
                                        .formatted(CONSUMER)))
                .isBetween(1.0, 60.0);
        assertThat(now.of("taskmanager_inbox_dead_letters{%s}".formatted(CONSUMER))).isOne();
        assertThat(now.of("taskmanager_inbox_lag_events{%s}".formatted(CONSUMER))).isEqualTo(2);
        assertThat(now.of("taskmanager_inbox_lag_seconds{%s}".formatted(CONSUMER)))
                .isBetween(1.0, 60.0);
        assertThat(events(now, "gap")).isOne();
        assertThat(events(now, "dead")).isOne();
        assertThat(events(now, "duplicate")).isZero();
        assertThat(events(now, "applied")).isZero();
    }

    private static void isWell(Scrape now) {
        assertThat(now.of("taskmanager_relay_oldest_unsent_seconds")).isZero();
        assertThat(now.of("taskmanager_inbox_waiting{%s,reason=\"gap\"}".formatted(CONSUMER)))
                .isZero();
        assertThat(now.of("taskmanager_inbox_lag_events{%s}".formatted(CONSUMER))).isZero();
        assertThat(now.of("taskmanager_inbox_lag_seconds{%s}".formatted(CONSUMER))).isZero();
        assertThat(events(now, "applied")).isEqualTo(2);
        assertThat(events(now, "duplicate")).isOne();
        isTimed(now, "taskmanager_inbox_commit_to_applied_seconds", CONSUMER + "," + TYPE);
        isTimed(now, "taskmanager_relay_insert_to_accepted_seconds", "topic=\"task-events\"");
        assertThat(now.of("taskmanager_relay_batch_sum{topic=\"task-events\"}")).isEqualTo(2);
        assertThat(
                        now.of(
                                "taskmanager_relay_events_total{outcome=\"accepted\",topic=\"task-events\"}"))
                .isEqualTo(2);
    }

    /// Both events, each within the minute, and all of them in the last bucket.
    private static void isTimed(Scrape now, String name, String labels) {
        assertThat(now.of("%s_count{%s}".formatted(name, labels))).isEqualTo(2);
        assertThat(now.of("%s_sum{%s}".formatted(name, labels))).isBetween(0.001, 120.0);
        assertThat(now.of("%s_bucket{%s,le=\"+Inf\"}".formatted(name, labels))).isEqualTo(2);
    }

    private static double events(Scrape now, String outcome) {
        return now.of(
                "taskmanager_inbox_events_total{%s,outcome=\"%s\"}".formatted(CONSUMER, outcome));
    }

    private static Set<String> documented() throws IOException {
        return ROW.matcher(Files.readString(PAGE))
                .results()
                .map(row -> row.group(1))
                .collect(Collectors.toSet());
    }

    /// Some are looked up every quarter of a minute.
    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(assertion);
    }

    private RunningProgram start(GivenDatabase database) {
        return RunningProgram.start(
                Launch.on(folder.resolve("data"), RunningProgram.freePort())
                        .with(database.arguments(database.port(), "")));
    }
}

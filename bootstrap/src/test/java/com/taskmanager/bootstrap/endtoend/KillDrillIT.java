package com.taskmanager.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Eight clients complete recurring tasks while the program is killed again and again. Whatever was
/// answered must have happened, once.
class KillDrillIT {
    private static final int CLIENTS = 8;
    private static final int KILLS = 5;
    private static final Duration LIFE_MIN = Duration.ofMillis(700);
    private static final int LIFE_SPREAD_MS = 1_800;

    private final SplittableRandom random = new SplittableRandom(20_271);
    private final AtomicBoolean enough = new AtomicBoolean();

    @TempDir Path folder;

    @Test
    void everyAnsweredCompletionHasExactlyOneSuccessor() throws Exception {
        var data = folder.resolve("data");
        int port = RunningProgram.freePort();
        try (var pool = Executors.newFixedThreadPool(CLIENTS)) {
            var first = RunningProgram.start(data, port);
            var clients = clients(first);
            var work =
                    clients.stream().map(client -> pool.submit(() -> client.run(enough))).toList();
            var last = killAndRestart(first, data, port);
            enough.set(true);
            for (var one : work) {
                one.get();
            }
            try (last) {
                check(last, clients);
            }
        }
    }

    /// Every other time the database dies with the program.
    private RunningProgram killAndRestart(RunningProgram first, Path data, int port) {
        var program = first;
        for (int kill = 0; kill < KILLS; kill++) {
            var life = LIFE_MIN.plusMillis(random.nextInt(LIFE_SPREAD_MS));
            await().pollDelay(life).until(() -> true);
            if (kill % 2 == 0) {
                program.killWithDatabase();
            } else {
                program.kill();
            }
            program = RunningProgram.start(data, port);
        }
        return program;
    }

    private static List<RecurringClient> clients(RunningProgram program) {
        return IntStream.range(0, CLIENTS)
                .mapToObj(n -> new RecurringClient(n, person(n, program)))
                .toList();
    }

    private static Person person(int n, RunningProgram program) {
        return Person.of(n % 2 == 0 ? "alice" : "bob", program.address());
    }

    private static void check(RunningProgram program, List<RecurringClient> clients)
            throws Exception {
        for (int n = 0; n < 2; n++) {
            var person = person(n, program);
            var answered =
                    clients.stream()
                            .filter(client -> client.person().name().equals(person.name()))
                            .flatMap(client -> client.answered().stream())
                            .toList();
            assertThat(answered).hasSizeGreaterThan(CLIENTS);
            await().atMost(Duration.ofSeconds(30))
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> occurrences(person).keySet().containsAll(successors(answered)));
            assertThat(occurrences(person).values()).allMatch(count -> count == 1);
        }
    }

    private static List<Occurrence> successors(List<Occurrence> answered) {
        return answered.stream().map(Occurrence::next).toList();
    }

    private static Map<Occurrence, Long> occurrences(Person person) throws Exception {
        return person.tasks().stream()
                .collect(Collectors.groupingBy(Occurrence::of, Collectors.counting()));
    }

    /// A place in a series.
    record Occurrence(String seriesId, int number) {
        static Occurrence of(JsonNode task) {
            return new Occurrence(
                    task.get("series_id").asString(), task.get("occurrence_no").asInt());
        }

        Occurrence next() {
            return new Occurrence(seriesId, number + 1);
        }
    }
}

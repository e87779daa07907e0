package com.taskmanager.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// Reads from the real database whether the guarantees were kept. Knows of tasks, numbers and
/// places, and nothing of relays, brokers and sidecars.
///
/// @param consumer whose places it looks at
record Books(Database database, String consumer) {
    /// Longer than a sidecar waits for an answer, and for the next try.
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /// A person who reads a failure wants to see what else it says.
    private static final int LINES_MAX = 10;

    static Books of(Stack stack) {
        return new Books(Database.of(stack), Plan.RECURRING);
    }

    /// Every event has been sent and applied, once, in order; nothing is left anywhere.
    void awaitBalance() {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(
                        () -> assertThat(onTheWay()).as(() -> heldUp().toString()).isEmpty());
        assertThat(mistakes()).isEmpty();
    }

    /// Why what is on the way is not done yet.
    List<String> heldUp() {
        return all(BooksSql.PARKED, BooksSql.LOWEST_WAITING, BooksSql.POSITIONS, BooksSql.LOCKED);
    }

    /// What is not done yet.
    List<String> onTheWay() {
        return all(
                BooksSql.LEFT_SOMEWHERE,
                BooksSql.NUMBERS_NOT_SENT,
                BooksSql.NUMBERS_NOT_APPLIED.formatted(consumer));
    }

    /// What no time will make good.
    List<String> mistakes() {
        return all(
                BooksSql.COMPLETED_WITHOUT_ONE_SUCCESSOR,
                BooksSql.SUCCESSOR_OF_NOTHING,
                BooksSql.EFFECTS_OUT_OF_ORDER,
                BooksSql.DEAD);
    }

    private List<String> all(String... queries) {
        return Stream.of(queries).flatMap(query -> some(database.lines(query))).toList();
    }

    private static Stream<String> some(List<String> lines) {
        var rest = lines.size() - LINES_MAX;
        var some = lines.stream().limit(LINES_MAX);
        return rest <= 0 ? some : Stream.concat(some, Stream.of("and " + rest + " more"));
    }

    /// How many next occurrences there are.
    long successors() {
        return database.number("SELECT count(*) FROM task WHERE occurrence_no > 1");
    }

    long successorsOf(long task) {
        return database.number(BooksSql.SUCCESSORS_OF.formatted(task));
    }

    /// In words: the state of their stream, and whether every number is somewhere.
    String placeOf(String user) {
        return database.lines(BooksSql.PLACE.formatted(user, consumer)).getFirst();
    }

    long unsent() {
        return database.number("SELECT count(*) FROM outbox");
    }
}

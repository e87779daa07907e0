package com.taskmanager.stack;

import static org.awaitility.Awaitility.await;

import com.taskmanager.stack.Person.Answer;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/// Creates recurring tasks and completes them, and repeats under the same key what was not
/// answered, as a careful client does.
record RecurringClient(Person person) {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int SERVER_ERRORS = 500;
    private static final int CONFLICT = 409;
    private static final String DAILY =
            """
            {"title": "Water the plants", "due_date": "2027-01-31", "recurrence": "daily"}
            """;

    /// Returns when both have been answered. Answers the id of the task.
    long createAndComplete() {
        long id = untilAnswered("/api/tasks", DAILY, 201).body().get("id").asLong();
        untilAnswered("/api/tasks/" + id + "/complete", "{}", 200);
        return id;
    }

    private Answer untilAnswered(String path, String body, int status) {
        var key = UUID.randomUUID().toString();
        var answer = new AtomicReference<Answer>();
        await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> {
                            answered(path, body, key).ifPresent(answer::set);
                            return answer.get() != null;
                        });
        if (answer.get().status() != status) {
            throw new IllegalStateException(path + ": " + answer.get());
        }
        return answer.get();
    }

    /// 503 while the program stops or its database is away is no answer, nor is 409 while another
    /// try under the same key goes on.
    private Optional<Answer> answered(String path, String body, String key) {
        try {
            return Optional.of(person.send("POST", path, body, key))
                    .filter(it -> it.status() < SERVER_ERRORS && it.status() != CONFLICT);
        } catch (UncheckedIOException nobodyThere) {
            return Optional.empty();
        }
    }
}

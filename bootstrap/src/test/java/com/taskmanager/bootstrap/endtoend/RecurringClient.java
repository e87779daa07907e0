package com.taskmanager.bootstrap.endtoend;

import com.taskmanager.bootstrap.endtoend.Person.Answer;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/// Creates recurring tasks and completes them, and repeats under the same key what was not
/// answered, as a careful client does.
///
/// @param answered what was completed, and said to be
/// @param troubles what was heard instead of an answer
record RecurringClient(int number, Person person, List<Occurrence> answered, Set<String> troubles) {
    private static final int TASKS_MAX = 400;
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    RecurringClient(int number, Person person) {
        this(number, person, new ArrayList<>(), new TreeSet<>());
    }

    void run(AtomicBoolean enough) {
        for (int n = 0; n < TASKS_MAX && !enough.get(); n++) {
            createAndComplete(n);
        }
    }

    private void createAndComplete(int n) {
        var body =
                """
                {"title": "Task %d of client %d", "due_date": "2027-01-31", "recurrence": "daily"}
                """
                        .formatted(n, number);
        var key = "%d-%d".formatted(number, n);
        var created = untilAnswered("/api/tasks", body, key + "-create");
        if (created.status() == 201) {
            complete(created.body(), key);
        }
    }

    private void complete(JsonNode task, String key) {
        var path = "/api/tasks/" + task.get("id").asLong() + "/complete";
        if (untilAnswered(path, "{}", key + "-complete").status() == 200) {
            answered.add(Occurrence.of(task));
        }
    }

    /// 503 while the program stops or its database is away is no answer either.
    private Answer untilAnswered(String path, String body, String key) {
        var end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            try {
                var answer = person.send("POST", path, body, key);
                if (answer.status() < 500 && answer.status() != 409) {
                    return answer;
                }
                troubles.add(answer.status() + " " + answer.code());
            } catch (IOException e) {
                troubles.add(e.toString());
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new IllegalStateException("no answer for a minute: " + troubles);
    }
}

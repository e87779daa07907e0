package com.taskmanager.bootstrap.endtoend;

import com.taskmanager.bootstrap.endtoend.KillDrillIT.Occurrence;
import com.taskmanager.bootstrap.endtoend.Person.Answer;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/// Creates recurring tasks and completes them, and repeats under the same key what was not
/// answered, as a careful client does.
record RecurringClient(int number, Person person, List<Occurrence> answered) {
    private static final int TASKS_MAX = 400;
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int ATTEMPTS_MAX = 1_200;

    RecurringClient(int number, Person person) {
        this(number, person, new ArrayList<>());
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
        var trouble = "";
        for (int attempt = 0; attempt < ATTEMPTS_MAX; attempt++) {
            try {
                var answer = person.send("POST", path, body, key);
                if (answer.status() < 500 && answer.status() != 409) {
                    return answer;
                }
                trouble = answer.toString();
            } catch (IOException e) {
                trouble = e.toString();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new IllegalStateException("no answer for a minute: " + trouble);
    }
}

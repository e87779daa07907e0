package com.taskmanager.application.task;

import static com.taskmanager.application.testing.Samples.ALICE;
import static com.taskmanager.application.testing.Samples.BOB;
import static com.taskmanager.application.testing.Samples.caller;
import static com.taskmanager.application.testing.Samples.details;
import static com.taskmanager.application.testing.Samples.monthlyFrom;
import static com.taskmanager.application.testing.Samples.undated;

import static org.assertj.core.api.Assertions.assertThat;

import com.taskmanager.application.task.TaskResult.Done;
import com.taskmanager.application.testing.InMemoryWorld;
import com.taskmanager.domain.task.Patch;
import com.taskmanager.domain.task.Priority;
import com.taskmanager.domain.task.Task;
import com.taskmanager.domain.task.TaskId;
import com.taskmanager.domain.task.TaskPatch;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

class TaskUseCasesTest {
    private final InMemoryWorld world = new InMemoryWorld();
    private final TaskUseCases tasks = world.useCases();

    @Test
    void createsATaskAndTellsOfItOnBothTopics() {
        var task = created();

        assertThat(tasks.findTask().find(ALICE, task.id())).isEqualTo(new Done(task));
        assertThat(told()).containsExactly("task-events TaskCreated", "task-updates TaskCreated");
    }

    @Test
    void tellsOfACompletionOnce() {
        var ref = TaskRef.any(created().id());

        var first = tasks.completeTask().complete(caller(ALICE), ref);
        var second = tasks.completeTask().complete(caller(ALICE), ref);

        assertThat(second).isEqualTo(first);
        assertThat(told()).filteredOn("task-events TaskCompleted"::equals).hasSize(1);
    }

    @Test
    void changesNothingWithAPatchThatChangesNothing() {
        var task = created();
        int before = told().size();

        assertThat(tasks.changeTask().change(caller(ALICE), TaskRef.any(task.id()), nothing()))
                .isEqualTo(new Done(task));
        assertThat(told()).hasSize(before);
    }

    @Test
    void refusesAVersionThatIsNotThePresentOne() {
        var id = created().id();

        assertThat(tasks.deleteTask().delete(caller(ALICE), new TaskRef(id, 3L)))
                .isEqualTo(new TaskResult.Stale(3, 1));
        assertThat(tasks.deleteTask().delete(caller(ALICE), new TaskRef(id, 1L)))
                .isInstanceOf(Done.class);
    }

    @Test
    void knowsNoTaskOfAnother() {
        var id = created().id();
        var no = new TaskResult.NoSuchTask(id);

        assertThat(tasks.findTask().find(BOB, id)).isEqualTo(no);
        assertThat(tasks.completeTask().complete(caller(BOB), TaskRef.any(id))).isEqualTo(no);
        assertThat(tasks.deleteTask().delete(caller(BOB), TaskRef.any(id))).isEqualTo(no);
    }

    @Test
    void bringsATaskBackFromTheBin() {
        var ref = TaskRef.any(created().id());

        tasks.deleteTask().delete(caller(ALICE), ref);
        assertThat(tasks.completeTask().complete(caller(ALICE), ref))
                .isInstanceOf(TaskResult.Refused.class);
        assertThat(tasks.restoreTask().restore(caller(ALICE), ref)).isInstanceOf(Done.class);
        assertThat(tasks.completeTask().complete(caller(ALICE), ref)).isInstanceOf(Done.class);
    }

    @Test
    void opensACompletedTaskAgain() {
        var ref = TaskRef.any(created().id());

        tasks.completeTask().complete(caller(ALICE), ref);
        tasks.reopenTask().reopen(caller(ALICE), ref);

        assertThat(tasks.findTask().find(ALICE, ref.id()))
                .isInstanceOfSatisfying(
                        Done.class, done -> assertThat(done.task().isCompleted()).isFalse());
    }

    @Test
    void skipsOnlyWhatRepeats() {
        var monthly = new NewTask(details("Rent"), monthlyFrom(LocalDate.parse("2027-01-31")));
        var repeating = done(tasks.createTask().create(caller(ALICE), monthly));

        assertThat(skip(repeating.id())).isInstanceOf(Done.class);
        assertThat(skip(created().id())).isInstanceOf(TaskResult.Refused.class);
    }

    @Test
    void findsNoNextOccurrenceBeforeThereIsOne() {
        assertThat(tasks.findNextOccurrence().after(created())).isEmpty();
    }

    private TaskResult skip(TaskId id) {
        return tasks.skipOccurrence().skip(caller(ALICE), TaskRef.any(id));
    }

    private Task created() {
        var plants = new NewTask(details("Water the plants"), undated());
        return done(tasks.createTask().create(caller(ALICE), plants));
    }

    private static Task done(TaskResult result) {
        assertThat(result).isInstanceOf(Done.class);
        return ((Done) result).task();
    }

    private static TaskPatch nothing() {
        var timing = new TaskPatch.Timing(Patch.keep(), Patch.keep(), Patch.keep(), ZoneOffset.UTC);
        return new TaskPatch(null, Patch.keep(), Patch.set(Priority.MEDIUM), Patch.keep(), timing);
    }

    private List<String> told() {
        return world.stored().stream()
                .map(
                        event ->
                                new String(event.data().bytes(), StandardCharsets.UTF_8)
                                        .split(" ", 6))
                .map(words -> words[0] + " " + words[4])
                .toList();
    }
}

package com.taskmanager.application.port;

import static com.taskmanager.application.testing.Samples.ALICE;
import static com.taskmanager.application.testing.Samples.BERLIN;
import static com.taskmanager.application.testing.Samples.BOB;
import static com.taskmanager.application.testing.Samples.details;
import static com.taskmanager.application.testing.Samples.monthly;
import static com.taskmanager.application.testing.Samples.monthlyFrom;
import static com.taskmanager.application.testing.Samples.task;
import static com.taskmanager.application.testing.Samples.undated;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import com.taskmanager.application.testing.InMemoryWorld;
import com.taskmanager.application.testing.World;
import com.taskmanager.domain.task.Decision;
import com.taskmanager.domain.task.Details;
import com.taskmanager.domain.task.Due;
import com.taskmanager.domain.task.Priority;
import com.taskmanager.domain.task.Schedule;
import com.taskmanager.domain.task.SeriesPosition;
import com.taskmanager.domain.task.Task;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// What every [Tasks] keeps, and every [TaskCatalog] shows of it.
public interface TasksContract {
    World world();

    @Test
    default void givesNoIdTwice() {
        assertThat(world().tasks().nextId()).isNotEqualTo(world().tasks().nextId());
    }

    @Test
    default void findsWhatWasSaved() {
        var task = saved(full());

        assertThat(found(task)).contains(task);
        assertThat(world().catalog().find(ALICE, task.id())).contains(task);
    }

    @Test
    default void replacesWhatWasThere() {
        var task = saved(full());
        var completed = ((Decision.Changed) task.complete(InMemoryWorld.NOON)).task();
        saved(completed);

        assertThat(found(task)).contains(completed);
    }

    @Test
    default void keepsADayADayAndAMomentAMoment() {
        var day = new Schedule(new Due.Day(LocalDate.parse("2027-03-28")), BERLIN, null);
        var moment =
                new Schedule(
                        new Due.Moment(Instant.parse("2027-03-28T01:30:00.123456Z")), BERLIN, null);

        assertThat(found(saved(scheduled(day))).map(Task::schedule)).contains(day);
        assertThat(found(saved(scheduled(moment))).map(Task::schedule)).contains(moment);
    }

    @Test
    default void keepsTheEndsOfTime() {
        var first = new Schedule(new Due.Day(LocalDate.parse("0001-01-01")), BERLIN, null);
        var last = new Schedule(new Due.Day(LocalDate.parse("9998-12-31")), BERLIN, null);

        assertThat(found(saved(scheduled(first))).map(Task::schedule)).contains(first);
        assertThat(found(saved(scheduled(last))).map(Task::schedule)).contains(last);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Pflanzen gießen",
                "植物に水をやる",
                "سقي النباتات",
                "להשקות את הצמחים",
                "पौधों को पानी दें",
                "🌱💧 👩‍👩‍👧‍👦 🇩🇪",
                "e\u0301 is not é",
                "'; DROP TABLE task; -- \\ % _ \" {}"
            })
    default void keepsTextInAnyScript(String text) {
        var details = details(text, text, Priority.LOW, text);

        assertThat(found(saved(detailed(details))).map(Task::details)).contains(details);
    }

    @Test
    default void showsNobodyTheTasksOfAnother() {
        var secret = saved(task(BOB, world().tasks().nextId(), "Secret"));

        assertThat(
                        world().unitOfWork()
                                .run(() -> world().tasks().findForChange(ALICE, secret.id())))
                .isEmpty();
        assertThat(world().catalog().find(ALICE, secret.id())).isEmpty();
    }

    @Test
    default void givesAPlaceInASeriesOnce() {
        var place = place(full());

        assertThat(claim(place)).isTrue();
        assertThat(claim(place)).isFalse();
    }

    @Test
    default void findsTheSuccessorOfAnOccurrence() {
        var first = saved(full());
        assertThat(successor(first)).isEmpty();

        var second = saved(following(first, place(first)));

        assertThat(successor(first)).contains(second);
        assertThat(world().catalog().findSuccessor(BOB, place(first))).isEmpty();
    }

    private Task following(Task before, SeriesPosition position) {
        var place =
                new SeriesPosition(
                        position.seriesId(),
                        position.number() + 1,
                        position.allDay(),
                        position.start(),
                        position.scheduled().plusMonths(1));
        return new Task(
                world().tasks().nextId(),
                before.owner(),
                before.details(),
                before.schedule(),
                place,
                before.id(),
                before.lifecycle());
    }

    private Optional<Task> successor(Task task) {
        return world().catalog().findSuccessor(ALICE, place(task));
    }

    private static SeriesPosition place(Task task) {
        return requireNonNull(task.series());
    }

    private boolean claim(SeriesPosition place) {
        return world().unitOfWork().run(() -> world().tasks().claim(place));
    }

    private Optional<Task> found(Task task) {
        return world().unitOfWork().run(() -> world().tasks().findForChange(ALICE, task.id()));
    }

    private Task saved(Task task) {
        return world().unitOfWork()
                .run(
                        () -> {
                            world().tasks().save(task);
                            return task;
                        });
    }

    private Task full() {
        var details = details("Water the plants", "All\nof them", Priority.HIGH, "home", "green");
        var schedule = monthlyFrom(LocalDate.parse("2027-01-31"));
        assertThat(schedule.recurrence()).isEqualTo(monthly());
        return task(ALICE, world().tasks().nextId(), details, schedule);
    }

    private Task scheduled(Schedule schedule) {
        return task(ALICE, world().tasks().nextId(), details("Water the plants"), schedule);
    }

    private Task detailed(Details details) {
        return task(ALICE, world().tasks().nextId(), details, undated());
    }
}

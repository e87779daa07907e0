package com.taskmanager.domain.task;

import static com.taskmanager.domain.task.TaskFixtures.LATER;
import static com.taskmanager.domain.task.TaskFixtures.NOON;
import static com.taskmanager.domain.task.TaskFixtures.changed;
import static com.taskmanager.domain.task.TaskFixtures.day;
import static com.taskmanager.domain.task.TaskFixtures.once;
import static com.taskmanager.domain.task.TaskFixtures.patch;
import static com.taskmanager.domain.task.TaskFixtures.pausePatch;
import static com.taskmanager.domain.task.TaskFixtures.repeating;
import static com.taskmanager.domain.task.TaskFixtures.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import com.taskmanager.domain.recurrence.Recurrence;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

class TaskSeriesTest {
    private static final Recurrence DAILY = TaskFixtures.recurrence("FREQ=DAILY");

    @Test
    void comesBackToThe31stAfterFebruary() {
        var dates = new ArrayList<@Nullable Due>();
        var task = repeating("FREQ=MONTHLY");
        for (var completed : List.of("2027-01-31", "2027-02-28", "2027-03-31")) {
            task = successor(task, day(completed).instant(TaskFixtures.UTC));
            dates.add(task.schedule().due());
        }

        assertThat(dates).containsExactly(day("2027-02-28"), day("2027-03-31"), day("2027-04-30"));
        assertThat(task.series()).isNotNull().matches(position -> position.number() == 4);
    }

    @Test
    void copiesWhatTheTaskSaysAndNamesItsParent() {
        var task = repeating("FREQ=DAILY");

        var next = successor(task, NOON);

        assertThat(next.details()).isEqualTo(task.details());
        assertThat(next.parent()).isEqualTo(task.id());
        assertThat(next.lifecycle().version()).isEqualTo(1);
    }

    @Test
    void ignoresThatAnOccurrenceWasMoved() {
        var moved =
                changed(
                        repeating("FREQ=MONTHLY")
                                .change(
                                        patch(Patch.set(day("2027-02-10")), Patch.keep()),
                                        TaskFixtures.OTHER_SERIES,
                                        NOON));

        assertThat(successor(moved, NOON).schedule().due()).isEqualTo(day("2027-02-28"));
    }

    @Test
    void keepsTheWallTimeOverSummerTime() {
        var berlin = ZoneId.of("Europe/Berlin");
        var nine = new Due.Moment(Instant.parse("2027-03-27T08:00:00Z"));
        var task =
                TaskFixtures.created(
                        new Schedule(nine, berlin, TaskFixtures.recurrence("FREQ=DAILY")));

        assertThat(successor(task, nine.at()).schedule().due())
                .isEqualTo(new Due.Moment(Instant.parse("2027-03-28T07:00:00Z")));
    }

    @Test
    void hasNoNextDateOnceItsCountIsUsedUp() {
        var first = repeating("FREQ=DAILY;COUNT=2");
        var second = successor(first, NOON);

        assertThat(snapshot(second).nextDate(LATER)).isEmpty();
    }

    @Test
    void hasNoNextDateInAYearThatNoTaskIsDueIn() {
        var last = TaskFixtures.created(new Schedule(day("9998-12-30"), TaskFixtures.UTC, DAILY));

        assertThat(changed(last.skip(NOON)).schedule().due()).isEqualTo(day("9998-12-31"));
        assertThat(reason(changed(last.skip(NOON)).skip(NOON)))
                .isEqualTo("the series has no later date");
    }

    @Test
    void hasNoNextDateWhilePaused() {
        var paused =
                changed(
                        repeating("FREQ=DAILY")
                                .change(
                                        patch(Patch.keep(), Patch.set(pausePatch(true))),
                                        TaskFixtures.OTHER_SERIES,
                                        NOON));

        assertThat(snapshot(paused).nextDate(LATER)).isEmpty();
        assertThat(snapshot(once()).nextDate(LATER)).isEmpty();
    }

    @Test
    void skipsToTheNextDateAsTheSameTask() {
        var task = repeating("FREQ=MONTHLY");

        var skipped = changed(task.skip(LATER));

        assertThat(skipped.id()).isEqualTo(task.id());
        assertThat(skipped.schedule().due()).isEqualTo(day("2027-02-28"));
        assertThat(skipped.series()).isNotNull().matches(position -> position.number() == 1);
        assertThat(changed(skipped.skip(LATER)).schedule().due()).isEqualTo(day("2027-03-31"));
    }

    @Test
    void cannotSkipWhatHasNoLaterDate() {
        assertThat(reason(once().skip(LATER))).isEqualTo("the task does not repeat");
        assertThat(reason(repeating("FREQ=DAILY;COUNT=1").skip(LATER)))
                .isEqualTo("the series has no later date");
        assertThat(reason(changed(repeating("FREQ=DAILY").complete(NOON)).skip(LATER)))
                .isEqualTo("the task is completed");
    }

    private static Task successor(Task task, Instant completedAt) {
        var next = snapshot(task).nextDate(completedAt).orElseThrow();
        return Task.next(new TaskId(task.id().value() + 1), snapshot(task), next, completedAt);
    }

    private static String reason(Decision decision) {
        return ((Decision.Refused) decision).refusal().reason();
    }
}

package com.taskmanager.domain.task;

import static com.taskmanager.domain.task.TaskFixtures.LATER;
import static com.taskmanager.domain.task.TaskFixtures.OTHER_SERIES;
import static com.taskmanager.domain.task.TaskFixtures.SERIES;
import static com.taskmanager.domain.task.TaskFixtures.changed;
import static com.taskmanager.domain.task.TaskFixtures.day;
import static com.taskmanager.domain.task.TaskFixtures.once;
import static com.taskmanager.domain.task.TaskFixtures.patch;
import static com.taskmanager.domain.task.TaskFixtures.pausePatch;
import static com.taskmanager.domain.task.TaskFixtures.repeating;
import static com.taskmanager.domain.task.TaskFixtures.rulePatch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class TaskChangeTest {
    @Test
    void keepsWhatIsNotNamed() {
        var described = change(once(), patch(null, Patch.set(new Description("All")), k(), k()));
        var renamed = change(described, patch(new Title("Water all plants"), k(), k(), k()));

        assertThat(renamed.details().description()).isEqualTo(new Description("All"));
        assertThat(renamed.lifecycle().version()).isEqualTo(3);
    }

    @Test
    void clearsWhatIsNamedAsNull() {
        var full =
                change(
                        once(),
                        patch(
                                null,
                                Patch.set(new Description("All")),
                                Patch.set(Priority.HIGH),
                                Patch.set(new Tags(List.of("home")))));

        var cleared = change(full, patch(null, Patch.clear(), Patch.clear(), Patch.clear()));

        assertThat(cleared.details()).isEqualTo(once().details());
    }

    @Test
    void changesNothingWhenAllIsSoAlready() {
        var task = once();

        assertThat(task.change(patch(task.details().title(), k(), k(), k()), SERIES, LATER))
                .isEqualTo(new Decision.Unchanged(task));
    }

    @Test
    void saysWhatTheChangeWasWhenItWasOnlyThat() {
        var home = Patch.set(new Tags(List.of("home")));
        var tagged = change(once(), patch(null, k(), k(), home));
        var both = change(once(), patch(null, k(), k(), tags("home", "garden")));

        assertThat(kind(once(), patch(null, k(), Patch.set(Priority.LOW), k())))
                .isEqualTo(UpdateKind.PRIORITY_CHANGED);
        assertThat(kind(once(), patch(null, k(), k(), home))).isEqualTo(UpdateKind.TAGS_ADDED);
        assertThat(kind(tagged, patch(null, k(), k(), Patch.clear())))
                .isEqualTo(UpdateKind.UPDATED);
        assertThat(kind(both, patch(null, k(), k(), tags("garden", "home"))))
                .isEqualTo(UpdateKind.UPDATED);
        assertThat(kind(once(), patch(Patch.set(day("2027-02-01")), k())))
                .isEqualTo(UpdateKind.DUE_DATE_SET);
        assertThat(kind(repeating("FREQ=DAILY"), patch(Patch.set(day("2027-02-01")), k())))
                .isEqualTo(UpdateKind.UPDATED);
        assertThat(kind(once(), patch(null, k(), Patch.set(Priority.LOW), home)))
                .isEqualTo(UpdateKind.UPDATED);
    }

    @Test
    void movesOnlyThisOccurrenceWithItsDueDate() {
        var task = repeating("FREQ=MONTHLY");

        var moved = change(task, patch(Patch.set(day("2027-02-03")), k()));

        assertThat(moved.series()).isEqualTo(task.series());
    }

    @Test
    void beginsASeriesWithANewRule() {
        var task = repeating("FREQ=MONTHLY");

        var weekly = change(task, patch(k(), Patch.set(rulePatch("FREQ=WEEKLY"))));

        assertThat(weekly.series())
                .isEqualTo(
                        SeriesPosition.first(
                                OTHER_SERIES, true, day("2027-01-31").wallTime(TaskFixtures.UTC)));
    }

    @Test
    void staysInItsSeriesWhenPaused() {
        var task = repeating("FREQ=MONTHLY");

        var paused = change(task, patch(k(), Patch.set(pausePatch(true))));

        assertThat(paused.series()).isEqualTo(task.series());
        assertThat(paused.schedule().recurrence())
                .isNotNull()
                .matches(recurrence -> recurrence.paused());
    }

    @Test
    void refusesARecurrenceWithoutADueDate() {
        assertThat(refusal(once(), patch(k(), Patch.set(rulePatch("FREQ=DAILY")))))
                .isEqualTo(new Refusal.Invalid("/recurrence", "a recurrence needs a due date"));
        assertThat(refusal(repeating("FREQ=DAILY"), patch(Patch.clear(), k())))
                .isEqualTo(new Refusal.Invalid("/recurrence", "a recurrence needs a due date"));
    }

    @Test
    void refusesARecurrenceWithoutARule() {
        assertThat(refusal(once(), patch(k(), Patch.set(pausePatch(true)))))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        invalid -> assertThat(invalid.field()).isEqualTo("/recurrence/rule"));
    }

    @Test
    void refusesARuleThatNeverFires() {
        var never = rulePatch("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30");

        assertThat(refusal(repeating("FREQ=DAILY"), patch(k(), Patch.set(never))))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        invalid -> assertThat(invalid.field()).isEqualTo("/recurrence/rule"));
    }

    private static Task change(Task task, TaskPatch patch) {
        return changed(task.change(patch, OTHER_SERIES, LATER));
    }

    private static UpdateKind kind(Task task, TaskPatch patch) {
        var changed = (Decision.Changed) task.change(patch, OTHER_SERIES, LATER);
        return ((TaskEvent.TaskUpdated) changed.event()).kind();
    }

    private static Refusal refusal(Task task, TaskPatch patch) {
        return ((Decision.Refused) task.change(patch, OTHER_SERIES, LATER)).refusal();
    }

    private static Patch<Tags> tags(String... names) {
        return Patch.set(new Tags(List.of(names)));
    }

    private static <T> Patch<T> k() {
        return Patch.keep();
    }
}

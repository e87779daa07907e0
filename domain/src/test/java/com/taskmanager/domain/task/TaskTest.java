package com.taskmanager.domain.task;

import static com.taskmanager.domain.task.TaskFixtures.LATER;
import static com.taskmanager.domain.task.TaskFixtures.NOON;
import static com.taskmanager.domain.task.TaskFixtures.changed;
import static com.taskmanager.domain.task.TaskFixtures.once;
import static com.taskmanager.domain.task.TaskFixtures.repeating;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.function.Function;
import java.util.stream.Stream;

class TaskTest {
    @Test
    void beginsWithVersionOne() {
        assertThat(once().lifecycle()).isEqualTo(new Lifecycle(1, NOON, NOON, null, null));
    }

    @Test
    void tellsOfACompletionOnce() {
        var decision = once().complete(LATER);

        assertThat(decision).isInstanceOf(Decision.Changed.class);
        var completed = changed(decision);
        assertThat(completed.lifecycle()).isEqualTo(new Lifecycle(2, NOON, LATER, LATER, null));
        assertThat(completed.complete(LATER)).isEqualTo(new Decision.Unchanged(completed));
    }

    @Test
    void opensAgainWhatWasCompleted() {
        var reopened = changed(changed(once().complete(NOON)).reopen(LATER));

        assertThat(reopened.isCompleted()).isFalse();
        assertThat(reopened.lifecycle().version()).isEqualTo(3);
        assertThat(reopened.reopen(LATER)).isEqualTo(new Decision.Unchanged(reopened));
    }

    @Test
    void comesBackFromTheBinAsItWas() {
        var completed = changed(once().complete(NOON));
        var deleted = changed(completed.delete(NOON));

        assertThat(deleted.lifecycle().version()).isEqualTo(3);
        assertThat(deleted.delete(LATER)).isEqualTo(new Decision.Unchanged(deleted));
        var restored = changed(deleted.restore(LATER));
        assertThat(restored.lifecycle().version()).isEqualTo(4);
        assertThat(restored.isCompleted()).isTrue();
        assertThat(restored.isDeleted()).isFalse();
        assertThat(restored.restore(LATER)).isEqualTo(new Decision.Unchanged(restored));
    }

    static Stream<Function<Task, Decision>> changes() {
        return Stream.of(
                task -> task.complete(LATER),
                task -> task.reopen(LATER),
                task -> task.skip(LATER),
                task ->
                        task.change(
                                TaskFixtures.patch(Patch.clear(), Patch.clear()),
                                TaskFixtures.SERIES,
                                LATER));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void doesNotChangeInTheBin(Function<Task, Decision> change) {
        var deleted = changed(repeating("FREQ=DAILY").delete(NOON));

        assertThat(change.apply(deleted))
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused ->
                                assertThat(refused.refusal()).isInstanceOf(Refusal.Conflict.class));
    }
}

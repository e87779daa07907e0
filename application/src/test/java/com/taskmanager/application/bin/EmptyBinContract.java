package com.taskmanager.application.bin;

import static com.taskmanager.application.testing.InMemoryWorld.NOON;
import static com.taskmanager.application.testing.Samples.ALICE;
import static com.taskmanager.application.testing.Samples.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.taskmanager.application.testing.SettableClock;
import com.taskmanager.application.testing.World;
import com.taskmanager.domain.task.Decision;
import com.taskmanager.domain.task.Task;
import com.taskmanager.domain.task.TaskId;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

/// What emptying the bin means over every [Bin].
public interface EmptyBinContract {
    Instant MONTH_LATER = NOON.plus(Duration.ofDays(30));

    World world();

    @Test
    default void removesWhatWasDeletedThirtyDaysAgoAndTellsNobody() {
        var kept = saved(newTask());
        var gone = saved(deleted(newTask()));

        assertThat(emptyAt(MONTH_LATER)).isZero();
        assertThat(emptyAt(MONTH_LATER.plusMillis(1))).isOne();
        assertThat(world().catalog().find(ALICE, gone)).isEmpty();
        assertThat(world().catalog().find(ALICE, kept)).isPresent();
        assertThat(world().stored()).isEmpty();
    }

    private int emptyAt(Instant time) {
        return EmptyBin.of(world().unitOfWork(), world().bin(), new SettableClock(time)).run();
    }

    private Task newTask() {
        return task(ALICE, world().tasks().nextId(), "Water the plants");
    }

    private static Task deleted(Task task) {
        return ((Decision.Changed) task.delete(NOON)).task();
    }

    private TaskId saved(Task task) {
        return world().unitOfWork()
                .run(
                        () -> {
                            world().tasks().save(task);
                            return task.id();
                        });
    }
}

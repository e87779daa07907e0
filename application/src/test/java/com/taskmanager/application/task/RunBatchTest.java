package com.taskmanager.application.task;

import static com.taskmanager.application.testing.Samples.ALICE;
import static com.taskmanager.application.testing.Samples.caller;
import static com.taskmanager.application.testing.Samples.details;
import static com.taskmanager.application.testing.Samples.undated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.taskmanager.application.task.OperationResult.NotDone;
import com.taskmanager.application.task.OperationResult.Ran;
import com.taskmanager.application.task.TaskBatch.Mode;
import com.taskmanager.application.task.TaskOperation.Complete;
import com.taskmanager.application.task.TaskOperation.Create;
import com.taskmanager.application.testing.InMemoryWorld;
import com.taskmanager.domain.task.TaskId;

import org.junit.jupiter.api.Test;

import java.util.Collections;
import java.util.List;

class RunBatchTest {
    private static final TaskOperation CREATE =
            new Create(new NewTask(details("Water the plants"), undated()));

    private static final TaskId NOBODYS = new TaskId(99);
    private static final TaskOperation FAIL = new Complete(TaskRef.any(NOBODYS));
    private static final Ran FAILED = new Ran(new TaskResult.NoSuchTask(NOBODYS));

    private final InMemoryWorld world = new InMemoryWorld();

    @Test
    void doesAllOrTellsWhichOneFailed() {
        assertThat(run(Mode.ALL, CREATE, FAIL, CREATE))
                .containsExactly(new NotDone(), FAILED, new NotDone());
        assertThat(world.stored()).isEmpty();
    }

    @Test
    void doesAllWhenNoneFails() {
        assertThat(run(Mode.ALL, CREATE, CREATE)).allMatch(Ran.class::isInstance);
        assertThat(world.stored()).hasSize(4);
    }

    @Test
    void doesEachForItself() {
        var results = run(Mode.EACH, CREATE, FAIL, CREATE);

        assertThat(results).allMatch(Ran.class::isInstance).element(1).isEqualTo(FAILED);
        assertThat(world.stored()).hasSize(4);
    }

    @Test
    void seesInABatchWhatItsEarlierOperationsDid() {
        var complete = new Complete(TaskRef.any(new TaskId(1)));

        run(Mode.ALL, CREATE, complete, new TaskOperation.Delete(new TaskRef(new TaskId(1), 2L)));

        assertThat(world.stored()).hasSize(6);
    }

    /// An answer that is kept under an idempotency key survives what it tells of.
    @Test
    void undoesAFailedBatchWithoutTheUnitAround() {
        world.unitOfWork()
                .run(
                        () -> {
                            run(Mode.EACH, CREATE);
                            return run(Mode.ALL, CREATE, FAIL);
                        });

        assertThat(world.stored()).hasSize(2);
    }

    @Test
    void takesOneToAHundredOperations() {
        var tooMany = Collections.nCopies(101, CREATE);

        assertThatThrownBy(() -> new TaskBatch(Mode.ALL, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TaskBatch(Mode.ALL, tooMany))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private List<OperationResult> run(Mode mode, TaskOperation... operations) {
        var batch = new TaskBatch(mode, List.of(operations));
        return world.useCases().runBatch().run(caller(ALICE), batch);
    }
}

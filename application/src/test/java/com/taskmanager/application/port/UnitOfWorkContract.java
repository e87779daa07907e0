package com.taskmanager.application.port;

import static com.taskmanager.application.testing.Samples.ALICE;
import static com.taskmanager.application.testing.Samples.BOB;
import static com.taskmanager.application.testing.Samples.ORIGIN;
import static com.taskmanager.application.testing.Samples.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.taskmanager.application.event.OutboxEvent;
import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.event.Topic;
import com.taskmanager.application.testing.Drafts;
import com.taskmanager.application.testing.InMemoryWorld;
import com.taskmanager.application.testing.World;
import com.taskmanager.domain.task.Task;
import com.taskmanager.domain.task.TaskEvent;
import com.taskmanager.domain.task.TaskId;
import com.taskmanager.domain.user.UserId;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// What every [UnitOfWork] keeps, with the [Events] and [Outbox] that go with it.
public interface UnitOfWorkContract {
    World world();

    /// A failure of a test's own, so that no other one is taken for it.
    final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Test
    default void commitsAChangeWithItsEvents() {
        var id = inUnit(() -> create(ALICE, "Water the plants"));

        assertThat(world().catalog().find(ALICE, id)).isPresent();
        assertThat(numbers()).containsExactly("task-events 1", "task-updates 1");
    }

    @Test
    default void leavesNothingOfWorkThatFailed() {
        var ids = new ArrayList<TaskId>();
        assertThatThrownBy(() -> inUnit(() -> thenBreak(ids.add(create(ALICE, "Half a change")))))
                .isInstanceOf(Broken.class);

        assertThat(world().catalog().find(ALICE, ids.getFirst())).isEmpty();
        assertThat(world().stored()).isEmpty();
        assertThat(world().woken()).isEmpty();
    }

    @Test
    default void givesNumbersBackOnRollback() {
        assertThatThrownBy(() -> inUnit(() -> thenBreak(create(ALICE, "Never was"))))
                .isInstanceOf(Broken.class);
        inUnit(() -> create(ALICE, "Is"));

        assertThat(numbers()).containsExactly("task-events 1", "task-updates 1");
    }

    @Test
    default void joinsTheUnitAround() {
        assertThatThrownBy(
                        () ->
                                inUnit(
                                        () ->
                                                thenBreak(
                                                        inUnit(
                                                                () ->
                                                                        create(
                                                                                ALICE,
                                                                                "In both or none")))))
                .isInstanceOf(Broken.class);

        assertThat(world().stored()).isEmpty();
    }

    @Test
    default void undoesANestedPartAloneWithItsEvents() {
        var outer =
                inUnit(
                        () -> {
                            var id = create(ALICE, "Stays");
                            assertThatThrownBy(() -> nested(() -> thenBreak(create(BOB, "Goes"))))
                                    .isInstanceOf(Broken.class);
                            nested(() -> create(ALICE, "Stays too"));
                            return id;
                        });

        assertThat(world().catalog().find(ALICE, outer)).isPresent();
        assertThat(numbers())
                .containsExactly(
                        "task-events 1", "task-updates 1", "task-events 2", "task-updates 2");
        assertThat(world().stored()).allMatch(event -> event.stream().user().equals(ALICE));
    }

    @Test
    default void nestsInWhatIsNested() {
        inUnit(
                () ->
                        nested(
                                () -> {
                                    create(ALICE, "Stays");
                                    assertThatThrownBy(
                                                    () ->
                                                            nested(
                                                                    () ->
                                                                            thenBreak(
                                                                                    create(
                                                                                            ALICE,
                                                                                            "Goes"))))
                                            .isInstanceOf(Broken.class);
                                    return true;
                                }));

        assertThat(numbers()).containsExactly("task-events 1", "task-updates 1");
    }

    @Test
    default void numbersTheEventsOfEachUserFromOneInTheirOrder() {
        inUnit(
                () -> {
                    create(ALICE, "a1");
                    create(BOB, "b1");
                    return create(ALICE, "a2");
                });
        inUnit(() -> create(BOB, "b2"));

        assertThat(lifeCycle(ALICE)).containsExactly("1 a1", "2 a2");
        assertThat(lifeCycle(BOB)).containsExactly("1 b1", "2 b2");
    }

    @Test
    default void wakesTheSlotsOfWhoeverChangedSomething() {
        inUnit(() -> create(ALICE, "Water the plants"));

        assertThat(world().woken()).containsExactly(29);
    }

    @Test
    default void wakesNobodyWhenNothingHappened() {
        inUnit(() -> true);

        assertThat(world().woken()).isEmpty();
    }

    @Test
    default void refusesEventsOutsideAUnit() {
        var task = task(ALICE, new TaskId(1), "Water the plants");

        assertThatThrownBy(() -> world().events().record(ORIGIN, created(task)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(
                        () ->
                                world().outbox()
                                        .append(
                                                List.of(
                                                        Drafts.on(
                                                                new StreamId(
                                                                        ALICE,
                                                                        Topic.TASK_EVENTS)))))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> world().locks().lock(List.of(ALICE)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> nested(() -> true)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    default void locksAUserTwiceWithoutWaitingForItself() {
        inUnit(
                () -> {
                    world().locks().lock(List.of(BOB, ALICE, BOB));
                    world().locks().lock(List.of(ALICE));
                    return create(ALICE, "Water the plants");
                });

        assertThat(world().stored()).hasSize(2);
    }

    private <T> T inUnit(Supplier<T> work) {
        return world().unitOfWork().run(work);
    }

    private <T> T nested(Supplier<T> work) {
        return world().unitOfWork().nested(work);
    }

    private static <T> T thenBreak(@SuppressWarnings("unused") T done) {
        throw new Broken();
    }

    private TaskId create(UserId owner, String title) {
        var task = task(owner, world().tasks().nextId(), title);
        world().tasks().save(task);
        world().events().record(ORIGIN, created(task));
        return task.id();
    }

    private static TaskEvent created(Task task) {
        return new TaskEvent.TaskCreated(task, InMemoryWorld.NOON);
    }

    private List<String> numbers() {
        return world().stored().stream()
                .map(event -> event.stream().topic() + " " + event.sequence())
                .toList();
    }

    private List<String> lifeCycle(UserId user) {
        return world().stored().stream()
                .filter(event -> event.stream().user().equals(user))
                .filter(event -> event.stream().topic().name().equals("task-events"))
                .map(UnitOfWorkContract::numberAndTitle)
                .toList();
    }

    private static String numberAndTitle(OutboxEvent event) {
        var words = new String(event.data().bytes(), StandardCharsets.UTF_8);
        return event.sequence() + words.substring(words.lastIndexOf(' '));
    }
}

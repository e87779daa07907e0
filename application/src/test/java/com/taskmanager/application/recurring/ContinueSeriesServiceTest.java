package com.taskmanager.application.recurring;

import static com.taskmanager.application.testing.Samples.ALICE;
import static com.taskmanager.application.testing.Samples.SERIES;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.taskmanager.application.event.EventContent;
import com.taskmanager.application.event.EventContent.Kind;
import com.taskmanager.application.event.EventContent.TaskChange;
import com.taskmanager.application.event.EventData;
import com.taskmanager.application.event.IncomingEvent;
import com.taskmanager.application.event.OutboxEvent;
import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.event.StreamPlace;
import com.taskmanager.application.event.Topic;
import com.taskmanager.application.port.TaskQuery;
import com.taskmanager.application.testing.InMemoryWorld;
import com.taskmanager.application.testing.Samples;
import com.taskmanager.domain.recurrence.Missed;
import com.taskmanager.domain.recurrence.Recurrence;
import com.taskmanager.domain.recurrence.RecurrenceRule;
import com.taskmanager.domain.recurrence.RepeatFrom;
import com.taskmanager.domain.task.Due;
import com.taskmanager.domain.task.Schedule;
import com.taskmanager.domain.task.SeriesPosition;
import com.taskmanager.domain.task.Task;
import com.taskmanager.domain.task.TaskId;
import com.taskmanager.domain.task.TaskSnapshot;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

class ContinueSeriesServiceTest {
    private static final LocalDate JANUARY = LocalDate.of(2027, 1, 31);
    private static final UUID CAUSE = UUID.fromString("0194c1f4-0000-7000-8000-00000000cafe");
    private static final Recurrence MONTHLY =
            Recurrence.of(new RecurrenceRule("FREQ=MONTHLY;RSCALE=GREGORIAN;SKIP=BACKWARD"));

    private final InMemoryWorld world = new InMemoryWorld();
    private final ContinueSeries continueSeries =
            new ContinueSeriesService(world.tasks(), world.events(), world.clock());

    @Test
    void makesTheNextOccurrenceOfACompletedTask() {
        after(completed(MONTHLY, 1));

        var next = onlyTask();
        assertThat(next.schedule().due()).isEqualTo(new Due.Day(LocalDate.of(2027, 2, 28)));
        assertThat(next.series()).extracting(SeriesPosition::number).isEqualTo(2);
        assertThat(next.parent()).isEqualTo(new TaskId(100));
        assertThat(next.details()).isEqualTo(Samples.details("Water the plants"));
        assertThat(next.isCompleted()).isFalse();
    }

    @Test
    void goesBackToTheEndOfTheMonthWhereItCan() {
        after(completed(MONTHLY, 2, LocalDate.of(2027, 2, 28)));

        assertThat(onlyTask().schedule().due()).isEqualTo(new Due.Day(LocalDate.of(2027, 3, 31)));
    }

    @Test
    void tellsOfItAsTheSystemInTheNameOfWhatCausedIt() {
        after(completed(MONTHLY, 1));

        assertThat(world.stored())
                .extracting(OutboxEvent::stream)
                .containsExactlyInAnyOrder(
                        new StreamId(ALICE, Topic.TASK_EVENTS),
                        new StreamId(ALICE, Topic.TASK_UPDATES));
        assertThat(world.stored())
                .extracting(event -> new String(event.data().bytes(), StandardCharsets.UTF_8))
                .allSatisfy(
                        words -> assertThat(words).endsWith("since " + CAUSE + " of request-1"));
    }

    @Test
    void makesAnOccurrenceOnceHoweverOftenTheEventIsApplied() {
        after(completed(MONTHLY, 1));
        after(completed(MONTHLY, 1));

        assertThat(tasks()).hasSize(1);
        assertThat(world.stored()).hasSize(2);
    }

    @Test
    void makesAnOccurrenceOnceWhenItsTaskWasReopenedAndCompletedAgain() {
        after(completed(MONTHLY, 1));
        after(change(Kind.UPDATED, MONTHLY, false, false));
        after(completed(MONTHLY, 1));

        assertThat(tasks()).hasSize(1);
    }

    @Test
    void doesNotMakeAgainWhatWasDeletedForGood() {
        world.unitOfWork()
                .run(
                        () ->
                                world.tasks()
                                        .claim(
                                                snapshot(MONTHLY, 1, JANUARY, true)
                                                        .nextDate(InMemoryWorld.NOON)
                                                        .orElseThrow()
                                                        .position()));

        after(completed(MONTHLY, 1));

        assertThat(tasks()).isEmpty();
    }

    @Test
    void waitsWhileTheSeriesIsPausedAndGoesOnWhenItIsResumed() {
        after(completed(paused(), 1));
        assertThat(tasks()).isEmpty();

        after(change(Kind.UPDATED, MONTHLY, true, true));
        after(change(Kind.UPDATED, MONTHLY, true, true));

        assertThat(tasks()).hasSize(1);
    }

    @Test
    void makesNothingWhenATaskThatIsNotCompletedIsResumed() {
        after(change(Kind.UPDATED, MONTHLY, false, true));

        assertThat(tasks()).isEmpty();
    }

    @Test
    void makesNothingWhenTheSeriesHasEnded() {
        after(completed(Recurrence.of(new RecurrenceRule("FREQ=MONTHLY;COUNT=1")), 1));

        assertThat(tasks()).isEmpty();
        assertThat(world.stored()).isEmpty();
    }

    @Test
    void makesNothingOfAnyOtherEvent() {
        after(change(Kind.CREATED, MONTHLY, false, false));
        after(change(Kind.UPDATED, MONTHLY, true, false));
        after(change(Kind.DELETED, MONTHLY, true, false));
        after(new EventContent.Voided());
        after(new EventContent.Unread());

        assertThat(tasks()).isEmpty();
    }

    @Test
    void leavesNeitherTaskNorPlaceNorEventWhenItsUnitOfWorkFails() {
        assertThatThrownBy(
                        () ->
                                world.unitOfWork()
                                        .run(
                                                () -> {
                                                    continueSeries.after(
                                                            event(completed(MONTHLY, 1)));
                                                    throw new IllegalStateException("later");
                                                }))
                .hasMessage("later");
        assertThat(tasks()).isEmpty();
        assertThat(world.stored()).isEmpty();

        after(completed(MONTHLY, 1));
        assertThat(tasks()).hasSize(1);
    }

    private void after(EventContent content) {
        world.unitOfWork()
                .run(
                        () -> {
                            continueSeries.after(event(content));
                            return true;
                        });
    }

    private static IncomingEvent event(EventContent content) {
        return new IncomingEvent(
                CAUSE,
                new StreamId(ALICE, Topic.TASK_EVENTS),
                new StreamPlace(1, 1),
                "com.taskmanager.task.completed",
                InMemoryWorld.NOON,
                Samples.ORIGIN,
                content,
                EventData.of(new byte[0]));
    }

    private static TaskChange completed(Recurrence recurrence, int number) {
        return completed(recurrence, number, JANUARY);
    }

    private static TaskChange completed(Recurrence recurrence, int number, LocalDate scheduled) {
        return new TaskChange(Kind.COMPLETED, snapshot(recurrence, number, scheduled, true), false);
    }

    private static TaskChange change(
            Kind kind, Recurrence recurrence, boolean completed, boolean resumed) {
        return new TaskChange(kind, snapshot(recurrence, 1, JANUARY, completed), resumed);
    }

    private static TaskSnapshot snapshot(
            Recurrence recurrence, int number, LocalDate scheduled, boolean completed) {
        return new TaskSnapshot(
                new TaskId(100),
                ALICE,
                Samples.details("Water the plants"),
                new Schedule(new Due.Day(scheduled), ZoneOffset.UTC, recurrence),
                new SeriesPosition(
                        SERIES, number, true, JANUARY.atStartOfDay(), scheduled.atStartOfDay()),
                completed,
                2);
    }

    private static Recurrence paused() {
        return new Recurrence(MONTHLY.rule(), RepeatFrom.DUE, Missed.CATCH_UP_ONE, true);
    }

    private Task onlyTask() {
        assertThat(tasks()).hasSize(1);
        return tasks().getFirst();
    }

    private List<Task> tasks() {
        var all = new TaskQuery.Filter(TaskQuery.Status.ALL, null, List.of(), null, null, null);
        return world.catalog().list(ALICE, new TaskQuery(all, List.of(), 200, null)).tasks();
    }
}

package com.taskmanager.application.port;

import static com.taskmanager.application.testing.Samples.ALICE;
import static com.taskmanager.application.testing.Samples.BOB;
import static com.taskmanager.application.testing.Samples.details;
import static com.taskmanager.application.testing.Samples.task;
import static com.taskmanager.application.testing.Samples.undated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.taskmanager.application.port.TaskQuery.Cursor;
import com.taskmanager.application.port.TaskQuery.Field;
import com.taskmanager.application.port.TaskQuery.Filter;
import com.taskmanager.application.port.TaskQuery.SortKey;
import com.taskmanager.application.port.TaskQuery.Status;
import com.taskmanager.application.testing.InMemoryWorld;
import com.taskmanager.application.testing.World;
import com.taskmanager.domain.task.Decision;
import com.taskmanager.domain.task.Due;
import com.taskmanager.domain.task.Priority;
import com.taskmanager.domain.task.Schedule;
import com.taskmanager.domain.task.Task;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// What every [TaskCatalog] keeps of filters, orders and pages.
public interface TaskCatalogContract {
    Filter OPEN = filter(Status.OPEN);

    World world();

    @BeforeEach
    default void fill() {
        add("Buy milk", Priority.LOW, "2027-02-01", "shop");
        add("Buy a car", Priority.HIGH, "2027-03-01", "shop", "big");
        add("Call mum", Priority.HIGH, null);
        add("Paint the fence", Priority.MEDIUM, "2027-02-01", "big");
        add("Sleep", Priority.LOW, null);
        save(completed(newTask("Done long ago", Priority.HIGH, "2027-02-01")));
        save(deleted(newTask("Thrown away", Priority.HIGH, "2027-02-01")));
        save(task(BOB, world().tasks().nextId(), "Secret"));
    }

    @Test
    default void showsEveryStatusItsTasks() {
        assertThat(titles(OPEN)).hasSize(5).doesNotContain("Secret");
        assertThat(titles(filter(Status.COMPLETED))).containsExactly("Done long ago");
        assertThat(titles(filter(Status.ALL))).hasSize(6);
        assertThat(titles(filter(Status.DELETED))).containsExactly("Thrown away");
    }

    @Test
    default void filtersByPriorityAndByAllOfTheTags() {
        assertThat(titles(new Filter(Status.OPEN, Priority.HIGH, List.of(), null, null, null)))
                .containsExactly("Buy a car", "Call mum");
        assertThat(titles(tagged("big"))).containsExactly("Paint the fence", "Buy a car");
        assertThat(titles(tagged("big", "shop"))).containsExactly("Buy a car");
        assertThat(titles(tagged("%"))).isEmpty();
    }

    @Test
    default void findsWordsInTitlesAndDescriptions() {
        assertThat(titles(text("buy"))).containsExactly("Buy milk", "Buy a car");
        assertThat(titles(text("car buy"))).containsExactly("Buy a car");
        assertThat(titles(text("described"))).hasSize(5);
        assertThat(titles(text("carpet"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"&", "' | !", "a:*", "((", "\\", "\"open", "<->", "%", "🌱"})
    default void takesAnyTextToSearchFor(String text) {
        assertThat(titles(text("milk " + text))).doesNotContain("Call mum");
    }

    @Test
    default void boundsDueDatesFromInclusiveToExclusive() {
        assertThat(titles(due("2027-02-01T00:00:00Z", "2027-03-01T00:00:00Z")))
                .containsExactly("Buy milk", "Paint the fence");
        assertThat(titles(due("2027-02-01T00:00:00.000001Z", null))).containsExactly("Buy a car");
    }

    @Test
    default void sortsAbsentDatesLastInBothDirections() {
        assertThat(titles(by(Field.DUE_DATE, false)))
                .containsExactly("Buy milk", "Paint the fence", "Buy a car", "Call mum", "Sleep");
        assertThat(titles(by(Field.DUE_DATE, true)))
                .containsExactly("Buy a car", "Buy milk", "Paint the fence", "Call mum", "Sleep");
    }

    @Test
    default void sortsBySeveralKeys() {
        var sort = List.of(new SortKey(Field.PRIORITY, false), new SortKey(Field.TITLE, true));

        assertThat(titles(sort))
                .containsExactly("Call mum", "Buy a car", "Paint the fence", "Sleep", "Buy milk");
    }

    @Test
    default void cutsEveryOrderIntoPagesWithoutLossOrRepetition() {
        for (var first : Field.values()) {
            for (var second : Field.values()) {
                for (boolean descending : List.of(true, false)) {
                    assertPagesAreTheWhole(
                            List.of(
                                    new SortKey(first, descending),
                                    new SortKey(second, !descending)));
                }
            }
        }
    }

    @Test
    default void goesOnWhereThePageEndedWhenItsLastTaskIsGone() {
        var query = new TaskQuery(OPEN, by(Field.TITLE, false), 2, null);
        var page = world().catalog().list(ALICE, query);
        save(deleted(page.tasks().getLast()));

        var rest = world().catalog().list(ALICE, query(query.sort(), 10, page.next()));

        assertThat(rest.tasks())
                .extracting(TaskCatalogContract::title)
                .containsExactly("Call mum", "Paint the fence", "Sleep");
    }

    @Test
    default void refusesTheCursorOfAnotherOrder() {
        var page = world().catalog().list(ALICE, query(by(Field.TITLE, false), 2, null));
        var other = List.of(new SortKey(Field.PRIORITY, false), new SortKey(Field.TITLE, false));

        assertThatThrownBy(() -> world().catalog().list(ALICE, query(other, 2, page.next())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void assertPagesAreTheWhole(List<SortKey> sort) {
        var whole = world().catalog().list(ALICE, query(sort, 200, null));
        var pages = new ArrayList<Task>();
        Cursor next = null;
        do {
            var page = world().catalog().list(ALICE, query(sort, 1, next));
            pages.addAll(page.tasks());
            next = page.next();
        } while (next != null);

        assertThat(whole.next()).isNull();
        assertThat(pages).as("in pages by %s", sort).isEqualTo(whole.tasks()).hasSize(5);
    }

    private List<String> titles(Filter filter) {
        var query = new TaskQuery(filter, by(Field.DUE_DATE, false), 200, null);
        return world().catalog().list(ALICE, query).tasks().stream()
                .map(TaskCatalogContract::title)
                .toList();
    }

    private List<String> titles(List<SortKey> sort) {
        return world().catalog().list(ALICE, query(sort, 200, null)).tasks().stream()
                .map(TaskCatalogContract::title)
                .toList();
    }

    private void add(String title, Priority priority, @Nullable String day, String... tags) {
        save(newTask(title, priority, day, tags));
    }

    private Task newTask(String title, Priority priority, @Nullable String day, String... tags) {
        return task(
                ALICE,
                world().tasks().nextId(),
                details(title, "As described", priority, tags),
                day == null ? undated() : dueOn(LocalDate.parse(day)));
    }

    private void save(Task task) {
        world().unitOfWork()
                .run(
                        () -> {
                            world().tasks().save(task);
                            return true;
                        });
    }

    private static TaskQuery query(List<SortKey> sort, int limit, @Nullable Cursor after) {
        return new TaskQuery(OPEN, sort, limit, after);
    }

    private static List<SortKey> by(Field field, boolean descending) {
        return List.of(new SortKey(field, descending));
    }

    private static Filter filter(Status status) {
        return new Filter(status, null, List.of(), null, null, null);
    }

    private static Filter tagged(String... tags) {
        return new Filter(Status.OPEN, null, List.of(tags), null, null, null);
    }

    private static Filter text(String text) {
        return new Filter(Status.OPEN, null, List.of(), text, null, null);
    }

    private static Filter due(@Nullable String from, @Nullable String to) {
        return new Filter(
                Status.OPEN,
                null,
                List.of(),
                null,
                from == null ? null : Instant.parse(from),
                to == null ? null : Instant.parse(to));
    }

    private static Schedule dueOn(LocalDate day) {
        return new Schedule(new Due.Day(day), ZoneOffset.UTC, null);
    }

    private static Task completed(Task task) {
        return ((Decision.Changed) task.complete(InMemoryWorld.NOON)).task();
    }

    private static Task deleted(Task task) {
        return ((Decision.Changed) task.delete(InMemoryWorld.NOON)).task();
    }

    private static String title(Task task) {
        return task.details().title().text();
    }
}

package com.taskmanager.persistence.unit;

import static com.taskmanager.application.testing.InMemoryWorld.NOON;
import static com.taskmanager.application.testing.Samples.ALICE;
import static com.taskmanager.application.testing.Samples.ORIGIN;
import static com.taskmanager.application.testing.Samples.task;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.taskmanager.domain.task.TaskEvent;
import com.taskmanager.domain.task.TaskId;
import com.taskmanager.persistence.testing.CuttingProxy;
import com.taskmanager.persistence.testing.CuttingProxy.Cut;
import com.taskmanager.persistence.testing.PostgresWorld;
import com.taskmanager.persistence.testing.TestDatabase;
import com.taskmanager.persistence.testing.TestPostgres;
import com.zaxxer.hikari.HikariDataSource;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;

class LastStatementsTest {
    private static final String ADD = "INSERT INTO mark VALUES (?)";
    private static final String DOUBLE = "UPDATE mark SET n = 2 * n WHERE n = ?";

    private final TestDatabase database = TestPostgres.newDatabase();
    private final JdbcClient direct = JdbcClient.create(database.pool());
    private final CuttingProxy proxy = CuttingProxy.to(database);
    private final HikariDataSource pool = proxy.pool(database, 4);
    private final PostgresWorld world = new PostgresWorld(pool);
    private int tries;

    @BeforeEach
    void createTable() {
        direct.sql("CREATE TABLE mark (n int PRIMARY KEY)").update();
    }

    @AfterEach
    void close() {
        pool.close();
        proxy.close();
        database.close();
    }

    @Test
    void bringsTheCommitAlong() {
        var changed = unit(() -> lockedAndLast(ADD, 1, 2, 3));

        assertThat(marks()).containsExactly(1, 2, 3);
        assertThat(changed.getAsBoolean()).isTrue();
        assertThat(roundTripsWith("COMMIT"))
                .singleElement(as(InstanceOfAssertFactories.STRING))
                .containsSubsequence("INSERT INTO mark", "INSERT INTO mark", "INSERT INTO mark");
    }

    @Test
    void saysThatNoRowWasChanged() {
        assertThat(unit(() -> lockedAndLast(DOUBLE, 1, 2)).getAsBoolean()).isFalse();
    }

    @Test
    void saysThatARowWasChangedWhicheverItWas() {
        direct.sql("INSERT INTO mark VALUES (2)").update();

        assertThat(unit(() -> lockedAndLast(DOUBLE, 1, 2)).getAsBoolean()).isTrue();
    }

    @Test
    void isNothingForNoRows() {
        assertThat(unit(() -> lockedAndLast(ADD)).getAsBoolean()).isFalse();
        assertThat(marks()).isEmpty();
    }

    @Test
    void comesAfterTheRestOfItsUnit() {
        unit(
                () -> {
                    var last = lockedAndLast(DOUBLE, 1);
                    world.jdbc().sql("INSERT INTO mark VALUES (1)").update();
                    return last;
                });

        assertThat(marks()).containsExactly(2);
    }

    @Test
    void leavesTheCommitToTheEventsOfItsUnit() {
        unit(this::toldAndLast);

        assertThat(marks()).containsExactly(1);
        assertThat(world.stored()).hasSize(2);
        assertThat(roundTripsWith("COMMIT")).noneMatch(sent -> sent.contains("INSERT INTO mark"));
    }

    /// Nothing is known yet by which a lost answer could be asked after.
    @Test
    void bringsNoCommitAlongThatCannotBeAskedAfter() {
        unit(() -> last(ADD, 1));

        assertThat(marks()).containsExactly(1);
        assertThat(roundTripsWith("COMMIT")).noneMatch(sent -> sent.contains("INSERT INTO mark"));
    }

    @Test
    void isSentBeforeAnotherOneThatIsKept() {
        unit(
                () -> {
                    lockedAndLast(ADD, 1);
                    return last(DOUBLE, 1);
                });

        assertThat(marks()).containsExactly(2);
    }

    @Test
    void hasItsPlaceInAUnitOnly() {
        assertThatThrownBy(() -> last(ADD, 1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void isUndoneWithTheSavepointItWasAskedForUnder() {
        unit(
                () -> {
                    var kept = lockedAndLast(ADD, 1);
                    assertThatThrownBy(() -> world.unitOfWork().nested(this::lastInVain))
                            .hasMessage("in vain");
                    return kept;
                });

        assertThat(marks()).containsExactly(1);
    }

    @Test
    void runsOnceAndSaysThatRowsMayHaveChangedWhenTheAnswerIsLost() {
        proxy.cutNext(Cut.AFTER_THE_SERVER);

        var changed = unit(() -> lockedAndLast(DOUBLE, 1));

        assertThat(tries).isOne();
        assertThat(changed.getAsBoolean()).isTrue();
    }

    @Test
    void runsAgainWhenItDidNotArrive() {
        proxy.cutNext(Cut.BEFORE_THE_SERVER);

        unit(() -> lockedAndLast(ADD, 1));

        assertThat(tries).isEqualTo(2);
        assertThat(marks()).containsExactly(1);
    }

    @Test
    void undoesItsUnitWhenItFails() {
        assertThatThrownBy(
                        () ->
                                unit(
                                        () -> {
                                            world.jdbc()
                                                    .sql("INSERT INTO mark VALUES (1)")
                                                    .update();
                                            return lockedAndLast(ADD, 2, 1);
                                        }))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(tries).isOne();
        assertThat(marks()).isEmpty();
    }

    private boolean lastInVain() {
        last(DOUBLE, 1);
        throw new IllegalStateException("in vain");
    }

    private BooleanSupplier unit(Supplier<BooleanSupplier> work) {
        return world.unitOfWork()
                .run(
                        () -> {
                            tries++;
                            return work.get();
                        });
    }

    private BooleanSupplier toldAndLast() {
        var last = lockedAndLast(ADD, 1);
        var created = new TaskEvent.TaskCreated(task(ALICE, new TaskId(7), "Told"), NOON);
        world.events().record(ORIGIN, created);
        return last;
    }

    private BooleanSupplier lockedAndLast(String sql, int... numbers) {
        world.locks().lock(List.of(ALICE));
        return last(sql, numbers);
    }

    private BooleanSupplier last(String sql, int... numbers) {
        return world.writePath().lastStatements().send(sql, values(numbers));
    }

    private static List<@Nullable Object[]> values(int... numbers) {
        return IntStream.of(numbers).mapToObj(LastStatementsTest::row).toList();
    }

    private static @Nullable Object[] row(int number) {
        return new Object[] {number};
    }

    private List<Integer> marks() {
        return direct.sql("SELECT n FROM mark ORDER BY n").query((row, _) -> row.getInt(1)).list();
    }

    private List<String> roundTripsWith(String word) {
        return proxy.requests().stream().filter(sent -> sent.contains(word)).toList();
    }
}

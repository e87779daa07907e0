package com.taskmanager.persistence.relay;

import static com.taskmanager.application.relay.SomeEvents.ALICE;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import com.taskmanager.application.event.Slots;
import com.taskmanager.application.relay.Generation;
import com.taskmanager.application.relay.OutboxSurvey.Question;
import com.taskmanager.application.relay.Scope;
import com.taskmanager.application.relay.Selection;
import com.taskmanager.application.relay.Taken.Held;
import com.zaxxer.hikari.HikariDataSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// All databases of the tests are of one server, and have its life.
@Isolated
class AnotherLifeTest {
    private static final int SLOT = Slots.of(ALICE);
    private static final Selection EVERYTHING =
            new Selection(0, Scope.EVERYTHING, Selection.ROWS_MAX);

    private final PostgresOutbox outbox = new PostgresOutbox();
    private final HikariDataSource pool = outbox.database().pool();

    @AfterEach
    void close() {
        pool.close();
        outbox.close();
    }

    @Test
    void isNamedByEveryReadThatFollows() {
        var before = lives();
        JdbcClient.create(pool).sql("SELECT pg_stat_reset_shared('wal')").query().singleRow();
        var after = lives();

        assertThat(before).hasSize(1);
        assertThat(after).hasSize(1).doesNotContainAnyElementsOf(before);
    }

    private Set<String> lives() {
        var survey = outbox.survey();
        var found = survey.lowest(List.of(new Question(SLOT, 0, Scope.EVERYTHING)));
        return Set.copyOf(
                List.of(
                        survey.landmark().life(),
                        requireNonNull(found.generations().get(SLOT)).life(),
                        alone().life(),
                        together().life()));
    }

    private Generation alone() {
        var held = (Held) outbox.slots().take(SLOT, EVERYTHING);
        held.slot().close();
        return held.generation();
    }

    private Generation together() {
        try (var held = outbox.slots().takeTogether(new TreeMap<>(Map.of(SLOT, EVERYTHING)))) {
            return ((Held) requireNonNull(held.slots().get(SLOT))).generation();
        }
    }
}

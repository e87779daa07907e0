package com.taskmanager.persistence.task;

import static com.taskmanager.application.testing.Samples.ALICE;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.taskmanager.application.port.TaskCatalogContract;
import com.taskmanager.application.port.TaskQuery;
import com.taskmanager.application.port.TaskQuery.Cursor;
import com.taskmanager.application.port.TaskQuery.Field;
import com.taskmanager.application.port.TaskQuery.SortKey;
import com.taskmanager.persistence.testing.OnPostgres;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class JdbcTaskCatalogTest extends OnPostgres implements TaskCatalogContract {
    @ParameterizedTest
    @CsvSource({
        "TITLE, 'a\0b', 1",
        "TITLE, '\uD83C', 1",
        "DUE_DATE, yesterday, 1",
        "CREATED_AT, +999999999-01-01T00:00:00Z, 1",
        "PRIORITY, high, 1",
        "PRIORITY, 99999999999, 1",
        "PRIORITY, 1, one"
    })
    void refusesForgedCursorsBeforeTheDatabaseSeesThem(Field field, String value, String id) {
        var forged = new Cursor(List.of(value, id), 1);
        var sort = List.of(new SortKey(field, false));

        assertThatThrownBy(
                        () -> world().catalog().list(ALICE, new TaskQuery(OPEN, sort, 1, forged)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

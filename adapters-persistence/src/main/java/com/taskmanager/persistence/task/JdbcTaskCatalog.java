package com.taskmanager.persistence.task;

import com.taskmanager.application.port.TaskCatalog;
import com.taskmanager.application.port.TaskPage;
import com.taskmanager.application.port.TaskQuery;
import com.taskmanager.domain.task.SeriesPosition;
import com.taskmanager.domain.task.Task;
import com.taskmanager.domain.task.TaskId;
import com.taskmanager.domain.user.UserId;
import com.taskmanager.persistence.unit.DatabaseErrors;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.Optional;

/// Single statements, each of which sees one moment.
public record JdbcTaskCatalog(JdbcClient jdbc) implements TaskCatalog {
    private static final String FIND =
            "SELECT %s FROM task WHERE id = :id AND user_id = :user".formatted(TaskRow.COLUMNS);

    private static final String FIND_SUCCESSOR =
            """
            SELECT %s
              FROM task
             WHERE series_id = :series
               AND occurrence_no = :number
               AND user_id = :user
            """
                    .formatted(TaskRow.COLUMNS);

    @Override
    public Optional<Task> find(UserId owner, TaskId id) {
        return DatabaseErrors.translated(
                () ->
                        jdbc.sql(FIND)
                                .param("id", id.value())
                                .param("user", owner.value())
                                .query(TaskRow::read)
                                .optional());
    }

    @Override
    public Optional<Task> findSuccessor(UserId owner, SeriesPosition occurrence) {
        return DatabaseErrors.translated(
                () ->
                        jdbc.sql(FIND_SUCCESSOR)
                                .param("series", occurrence.seriesId())
                                .param("number", occurrence.number() + 1)
                                .param("user", owner.value())
                                .query(TaskRow::read)
                                .optional());
    }

    @Override
    public TaskPage list(UserId owner, TaskQuery query) {
        return DatabaseErrors.translated(() -> new ListTasks(jdbc).execute(owner, query));
    }
}

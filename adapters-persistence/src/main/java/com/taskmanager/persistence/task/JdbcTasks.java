package com.taskmanager.persistence.task;

import com.taskmanager.application.port.Tasks;
import com.taskmanager.domain.task.SeriesPosition;
import com.taskmanager.domain.task.Task;
import com.taskmanager.domain.task.TaskId;
import com.taskmanager.domain.user.UserId;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.Optional;

/// Part of the unit of work that runs on the same `DataSource`.
public record JdbcTasks(JdbcClient jdbc) implements Tasks {
    private static final String NEXT_ID = "SELECT nextval('task_id_seq')";

    private static final String LOCK =
            """
            SELECT %s
              FROM task
             WHERE id = :id
               AND user_id = :user
               FOR UPDATE
            """
                    .formatted(TaskRow.COLUMNS);

    private static final String CLAIM =
            """
            INSERT INTO task_occurrence (series_id, occurrence_no)
            VALUES (:series, :number)
                ON CONFLICT DO NOTHING
            """;

    @Override
    public TaskId nextId() {
        return new TaskId(jdbc.sql(NEXT_ID).query(Long.class).single());
    }

    @Override
    public Optional<Task> findForChange(UserId owner, TaskId id) {
        return jdbc.sql(LOCK)
                .param("id", id.value())
                .param("user", owner.value())
                .query(TaskRow::read)
                .optional();
    }

    @Override
    public void save(Task task) {
        new SaveTask(jdbc).execute(task);
    }

    @Override
    public boolean claim(SeriesPosition occurrence) {
        return jdbc.sql(CLAIM)
                        .param("series", occurrence.seriesId())
                        .param("number", occurrence.number())
                        .update()
                == 1;
    }
}

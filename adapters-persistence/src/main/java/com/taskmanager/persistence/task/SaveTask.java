package com.taskmanager.persistence.task;

import com.taskmanager.domain.task.Task;

import org.springframework.jdbc.core.simple.JdbcClient;

/// Inserts a task, or replaces all that can change of it: never its owner, its parent or when it
/// was created.
record SaveTask(JdbcClient jdbc) {
    private static final String SQL =
            """
            INSERT INTO task (id, user_id, title, description, priority, tags,
                              due_at, due_day, time_zone, recurrence, repeat_from, missed, paused,
                              series_id, occurrence_no, series_all_day, series_start, scheduled_for,
                              parent_task_id, version, created_at, updated_at, completed_at,
                              deleted_at)
            VALUES (:id, :user, :title, :description, :priority, :tags,
                    :due_at, :due_day, :zone, :recurrence, :repeat_from, :missed, :paused,
                    :series, :number, :series_all_day, :series_start, :scheduled_for,
                    :parent, :version, :created_at, :updated_at, :completed_at,
                    :deleted_at)
                ON CONFLICT (id) DO UPDATE
               SET title = excluded.title,
                   description = excluded.description,
                   priority = excluded.priority,
                   tags = excluded.tags,
                   due_at = excluded.due_at,
                   due_day = excluded.due_day,
                   time_zone = excluded.time_zone,
                   recurrence = excluded.recurrence,
                   repeat_from = excluded.repeat_from,
                   missed = excluded.missed,
                   paused = excluded.paused,
                   series_id = excluded.series_id,
                   occurrence_no = excluded.occurrence_no,
                   series_all_day = excluded.series_all_day,
                   series_start = excluded.series_start,
                   scheduled_for = excluded.scheduled_for,
                   version = excluded.version,
                   updated_at = excluded.updated_at,
                   completed_at = excluded.completed_at,
                   deleted_at = excluded.deleted_at
             WHERE task.user_id = excluded.user_id
            """;

    void execute(Task task) {
        if (jdbc.sql(SQL).paramSource(TaskParameters.of(task)).update() != 1) {
            throw new IllegalStateException("task " + task.id().value() + " is another user's");
        }
    }
}

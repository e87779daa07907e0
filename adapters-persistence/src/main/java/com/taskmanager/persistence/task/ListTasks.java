package com.taskmanager.persistence.task;

import com.taskmanager.application.port.TaskPage;
import com.taskmanager.application.port.TaskQuery;
import com.taskmanager.domain.task.Task;
import com.taskmanager.domain.user.UserId;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;

/// Reads one more task than was asked for, to know whether another page follows.
record ListTasks(JdbcClient jdbc) {
    TaskPage execute(UserId owner, TaskQuery query) {
        var filter = FilterSql.of(query.filter());
        var order = Order.of(query.sort());
        var after = order.after(query.after());
        var tasks =
                jdbc.sql(sql(filter, after, order))
                        .params(filter.parameters())
                        .params(after.parameters())
                        .param("user", owner.value())
                        .param("limit", query.limit() + 1)
                        .query(TaskRow::read)
                        .list();
        return page(tasks, query.limit(), order);
    }

    private static String sql(Condition filter, Condition after, Order order) {
        return """
        SELECT %s
          FROM task
         WHERE user_id = :user
           AND %s
           AND %s
         ORDER BY %s
         LIMIT :limit
        """
                .formatted(TaskRow.COLUMNS, filter.text(), after.text(), order.sql());
    }

    private static TaskPage page(List<Task> tasks, int limit, Order order) {
        if (tasks.size() <= limit) {
            return new TaskPage(tasks, null);
        }
        var page = tasks.subList(0, limit);
        return new TaskPage(page, order.cursorAt(page.getLast()));
    }
}

package com.taskmanager.bootstrap.door;

import com.taskmanager.application.port.TaskPage;
import com.taskmanager.application.port.TaskQuery;
import com.taskmanager.application.task.FindTask;
import com.taskmanager.application.task.ListTasks;
import com.taskmanager.bootstrap.taskjson.Cursors;
import com.taskmanager.bootstrap.taskjson.Fields;
import com.taskmanager.bootstrap.taskjson.TaskPageWriter;
import com.taskmanager.bootstrap.taskjson.TaskQueryReader;
import com.taskmanager.domain.task.TaskId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Looking at one's tasks.
@Component
public final class TaskReading {
    private final FindTask findTask;
    private final ListTasks listTasks;

    TaskReading(FindTask findTask, ListTasks listTasks) {
        this.findTask = findTask;
        this.listTasks = listTasks;
    }

    public Answer get(Call call, TaskId id) {
        return Results.answer(findTask.find(call.caller().user(), id), Answer::ok);
    }

    /// `fields` say which tasks, and in which order.
    public Page list(Call call, Fields fields) {
        var query = TaskQueryReader.query(fields, call.zone());
        var page = listTasks.list(call.caller().user(), query);
        var next = nextCursor(page, query);
        return new Page(Answer.ok(TaskPageWriter.page(page, next)), next);
    }

    /// An answer, and where the next page begins.
    public record Page(Answer answer, @Nullable String nextCursor) {}

    private static @Nullable String nextCursor(TaskPage page, TaskQuery query) {
        return page.next() == null ? null : Cursors.write(page.next(), query);
    }
}

package com.taskmanager.bootstrap.taskjson;

import static java.util.Objects.requireNonNull;

import com.taskmanager.application.task.NewTask;
import com.taskmanager.domain.task.Description;
import com.taskmanager.domain.task.Details;
import com.taskmanager.domain.task.Due;
import com.taskmanager.domain.task.Patch;
import com.taskmanager.domain.task.Priority;
import com.taskmanager.domain.task.Schedule;
import com.taskmanager.domain.task.Tags;
import com.taskmanager.domain.task.TaskPatch;
import com.taskmanager.domain.task.Title;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.time.ZoneId;

/// Reads what people send of tasks. When anything is wrong, the request ends with all of it.
public final class TaskReader {
    private TaskReader() {}

    /// A whole new task; in `zone` where it names none. Null fields are as good as absent ones.
    public static NewTask newTask(Fields fields, ZoneId zone) {
        var title = fields.field("title").required(TaskReader::title);
        var description = description(fields.field("description"));
        var priority = fields.field("priority").valueOr(Priority.MEDIUM, TaskReader::priority);
        var tags = fields.field("tags").valueOr(Tags.NONE, TaskReader::tags);
        var schedule = schedule(fields, zone);
        fields.refuseOthers();
        fields.errors().refuseIfAny();
        return new NewTask(
                new Details(requireNonNull(title), description, priority, tags),
                requireNonNull(schedule));
    }

    /// A merge patch; `zone` where it clears the task's own.
    public static TaskPatch patch(Fields fields, ZoneId zone) {
        var title = fields.field("title");
        if (title.isNull()) {
            title.refuse("cannot be cleared");
        }
        var patch =
                new TaskPatch(
                        title.value(TaskReader::title),
                        descriptionPatch(fields.field("description")),
                        fields.field("priority").patch(TaskReader::priority),
                        fields.field("tags").patch(TaskReader::tags),
                        timing(fields, zone));
        fields.refuseOthers();
        fields.errors().refuseIfAny();
        return patch;
    }

    private static @Nullable Schedule schedule(Fields fields, ZoneId zone) {
        var due = fields.field("due_date").value(TaskReader::due);
        var ownZone = fields.field("time_zone").valueOr(zone, TaskReader::zone);
        var field = fields.field("recurrence");
        var recurrence = RecurrenceReader.recurrence(field);
        if (recurrence != null && fields.field("due_date").isEmpty()) {
            field.refuse("needs a due_date to start from");
        }
        return fields.errors().isEmpty() ? new Schedule(due, ownZone, recurrence) : null;
    }

    private static TaskPatch.Timing timing(Fields fields, ZoneId zone) {
        return new TaskPatch.Timing(
                fields.field("due_date").patch(TaskReader::due),
                fields.field("time_zone").patch(TaskReader::zone),
                RecurrenceReader.patch(fields.field("recurrence")),
                zone);
    }

    /// An empty description is none.
    private static @Nullable Description description(Field field) {
        return isEmptyText(field) ? null : field.value(TaskReader::description);
    }

    private static Patch<Description> descriptionPatch(Field field) {
        return isEmptyText(field) ? Patch.clear() : field.patch(TaskReader::description);
    }

    private static boolean isEmptyText(Field field) {
        return field.node().isString() && field.node().stringValue().isEmpty();
    }

    private static Title title(JsonNode node) {
        return new Title(Values.text(node));
    }

    private static Description description(JsonNode node) {
        return new Description(Values.text(node));
    }

    private static Priority priority(JsonNode node) {
        return Values.constant(Priority.class, Values.text(node));
    }

    private static Tags tags(JsonNode node) {
        return new Tags(Values.texts(node));
    }

    private static Due due(JsonNode node) {
        return Times.due(Values.text(node));
    }

    private static ZoneId zone(JsonNode node) {
        return Values.zone(Values.text(node));
    }
}

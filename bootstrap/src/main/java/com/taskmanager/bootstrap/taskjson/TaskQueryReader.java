package com.taskmanager.bootstrap.taskjson;

import com.taskmanager.application.port.TaskQuery;
import com.taskmanager.application.port.TaskQuery.Cursor;
import com.taskmanager.application.port.TaskQuery.Filter;
import com.taskmanager.application.port.TaskQuery.SortKey;
import com.taskmanager.application.port.TaskQuery.Status;
import com.taskmanager.domain.task.Priority;
import com.taskmanager.domain.task.Tags;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/// Reads which tasks shall be listed, from the same fields whether they came in a query string or
/// in a body.
public final class TaskQueryReader {
    private static final int LIMIT = 50;
    private static final int LIMIT_MAX = 200;
    private static final int TEXT_LENGTH_MAX = 500;

    private TaskQueryReader() {}

    /// Days begin in `zone`. When anything is wrong, the request ends with all of it.
    public static TaskQuery query(Fields fields, ZoneId zone) {
        var filter = filter(fields, zone);
        var sort = fields.field("sort").valueOr(Sorting.DEFAULT, TaskQueryReader::sort);
        int limit = fields.field("limit").valueOr(LIMIT, TaskQueryReader::limit);
        var cursor = cursor(fields.field("cursor"), filter, sort);
        fields.refuseOthers();
        fields.errors().refuseIfAny();
        return new TaskQuery(filter, sort, limit, cursor);
    }

    private static Filter filter(Fields fields, ZoneId zone) {
        return new Filter(
                fields.field("status").valueOr(Status.OPEN, TaskQueryReader::status),
                fields.field("priority").value(TaskQueryReader::priority),
                fields.field("tag").valueOr(List.of(), TaskQueryReader::tags),
                fields.field("q").value(TaskQueryReader::text),
                fields.field("due_after").value(node -> bound(node, zone)),
                fields.field("due_before").value(node -> bound(node, zone)));
    }

    /// A cursor can only be read with the filter and sort it belongs to, so not when those are
    /// wrong.
    private static @Nullable Cursor cursor(Field field, Filter filter, List<SortKey> sort) {
        return field.errors().isEmpty()
                ? field.value(node -> Cursors.read(Values.text(node), filter, sort))
                : null;
    }

    private static List<SortKey> sort(JsonNode node) {
        return Sorting.read(Values.text(node));
    }

    private static Integer limit(JsonNode node) {
        return Values.integer(node, 1, LIMIT_MAX);
    }

    private static Status status(JsonNode node) {
        return Values.constant(Status.class, Values.text(node));
    }

    private static Priority priority(JsonNode node) {
        return Values.constant(Priority.class, Values.text(node));
    }

    private static List<String> tags(JsonNode node) {
        return new Tags(Values.texts(node)).names();
    }

    private static Instant bound(JsonNode node, ZoneId zone) {
        return Times.bound(Values.text(node), zone);
    }

    private static String text(JsonNode node) {
        var text = Values.text(node).strip();
        if (text.isEmpty() || text.codePointCount(0, text.length()) > TEXT_LENGTH_MAX) {
            throw new WrongValue("must have 1 to 500 characters");
        }
        if (text.codePoints().anyMatch(TaskQueryReader::isForbidden)) {
            throw new WrongValue("must not contain control characters");
        }
        return text;
    }

    private static boolean isForbidden(int codePoint) {
        return Character.isISOControl(codePoint)
                || Character.getType(codePoint) == Character.SURROGATE;
    }
}

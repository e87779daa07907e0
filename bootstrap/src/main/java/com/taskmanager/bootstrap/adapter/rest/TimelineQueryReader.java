package com.taskmanager.bootstrap.adapter.rest;

import static java.util.Objects.requireNonNull;

import com.taskmanager.application.lookup.About;
import com.taskmanager.application.lookup.TimelineQuery;
import com.taskmanager.bootstrap.taskjson.Fields;
import com.taskmanager.bootstrap.taskjson.Values;
import com.taskmanager.domain.task.TaskId;
import com.taskmanager.domain.user.UserId;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Reads whose timeline is wanted: exactly one of four.
final class TimelineQueryReader {
    private static final int LIMIT = 50;
    private static final int LIMIT_MAX = 200;
    private static final Pattern TASK = Pattern.compile("[1-9]\\d{0,17}");
    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private TimelineQueryReader() {}

    /// When anything is wrong, the request ends with all of it.
    static TimelineQuery read(Fields fields) {
        var asked = new ArrayList<@Nullable About>();
        ask(asked, fields, "task_id", TimelineQueryReader::task);
        ask(asked, fields, "event_id", TimelineQueryReader::event);
        ask(asked, fields, "user_id", text -> new About.User(new UserId(text)));
        ask(asked, fields, "trace_id", text -> new About.Trace(text.toLowerCase(Locale.ROOT)));
        int limit =
                fields.field("limit").valueOr(LIMIT, node -> Values.integer(node, 1, LIMIT_MAX));
        fields.refuseOthers();
        refuseAllButOne(asked, fields);
        fields.errors().refuseIfAny();
        return new TimelineQuery(requireNonNull(asked.getFirst()), limit);
    }

    private static void ask(
            List<@Nullable About> asked,
            Fields fields,
            String name,
            Function<String, About> reader) {
        var field = fields.field(name);
        if (!field.isEmpty()) {
            asked.add(field.<About>value(node -> reader.apply(Values.text(node))));
        }
    }

    private static void refuseAllButOne(List<@Nullable About> asked, Fields fields) {
        if (asked.size() != 1) {
            fields.errors()
                    .add(
                            "",
                            "exactly one of task_id, event_id, user_id and trace_id must be given");
        }
    }

    private static About task(String text) {
        if (!TASK.matcher(text).matches()) {
            throw new IllegalArgumentException("must be the id of a task");
        }
        return new About.Task(new TaskId(Long.parseLong(text)));
    }

    private static About event(String text) {
        if (!UUID_FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("must be the id of an event, a UUID");
        }
        return new About.Event(UUID.fromString(text));
    }
}

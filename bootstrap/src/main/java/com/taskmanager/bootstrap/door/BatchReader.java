package com.taskmanager.bootstrap.door;

import com.taskmanager.application.task.TaskBatch.Mode;
import com.taskmanager.application.task.TaskOperation;
import com.taskmanager.application.task.TaskRef;
import com.taskmanager.bootstrap.problem.FieldErrors;
import com.taskmanager.bootstrap.problem.Problem;
import com.taskmanager.bootstrap.problem.Refused;
import com.taskmanager.bootstrap.taskjson.Field;
import com.taskmanager.bootstrap.taskjson.Fields;
import com.taskmanager.bootstrap.taskjson.TaskReader;
import com.taskmanager.bootstrap.taskjson.Values;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Reads batches. A line that is wrong is that line's failure, not the batch's.
record BatchReader(ZoneId zone) {
    private static final int OPERATIONS_MAX = 100;

    /// What shall be done, or why it cannot even be tried.
    sealed interface Line {
        record Sound(Kind kind, TaskOperation operation) implements Line {}

        record Wrong(Problem problem) implements Line {}
    }

    record Lines(Mode mode, List<Line> lines) {}

    /// What can be asked for in a line.
    enum Kind {
        CREATE,
        UPDATE,
        COMPLETE,
        REOPEN,
        SKIP,
        DELETE,
        RESTORE
    }

    Lines read(Fields fields) {
        var mode = fields.field("mode").required(n -> Values.constant(Mode.class, Values.text(n)));
        var operations = fields.field("operations");
        var nodes = operations.required(BatchReader::nodes);
        fields.refuseOthers();
        fields.errors().refuseIfAny();
        var lines = new ArrayList<Line>();
        for (JsonNode node : Objects.requireNonNull(nodes)) {
            lines.add(line(node, operations.pointer() + "/" + lines.size()));
        }
        return new Lines(Objects.requireNonNull(mode), lines);
    }

    private static List<JsonNode> nodes(JsonNode node) {
        if (!node.isArray() || node.isEmpty() || node.size() > OPERATIONS_MAX) {
            throw new IllegalArgumentException("must be an array of 1 to 100 operations");
        }
        return node.valueStream().toList();
    }

    private Line line(JsonNode node, String pointer) {
        try {
            return sound(Fields.of(node, pointer, new FieldErrors()));
        } catch (Refused refused) {
            return new Line.Wrong(refused.problem());
        }
    }

    private Line sound(Fields fields) {
        var kind = fields.field("op").required(n -> Values.constant(Kind.class, Values.text(n)));
        if (kind == null) {
            fields.errors().refuseIfAny();
        }
        return new Line.Sound(
                Objects.requireNonNull(kind),
                switch (kind) {
                    case CREATE -> create(fields);
                    case UPDATE -> update(fields);
                    case COMPLETE -> new TaskOperation.Complete(refAlone(fields));
                    case REOPEN -> new TaskOperation.Reopen(refAlone(fields));
                    case SKIP -> new TaskOperation.Skip(refAlone(fields));
                    case DELETE -> new TaskOperation.Delete(refAlone(fields));
                    case RESTORE -> new TaskOperation.Restore(refAlone(fields));
                });
    }

    private TaskOperation create(Fields fields) {
        var body = fields.field("body").fields();
        fields.refuseOthers();
        return new TaskOperation.Create(TaskReader.newTask(body, zone));
    }

    private TaskOperation update(Fields fields) {
        var ref = ref(fields);
        var body = fields.field("body").fields();
        fields.refuseOthers();
        var patch = TaskReader.patch(body, zone);
        return new TaskOperation.Update(Objects.requireNonNull(ref), patch);
    }

    /// An empty body is none.
    private static TaskRef refAlone(Fields fields) {
        var ref = ref(fields);
        var body = fields.field("body");
        if (!body.isEmpty()) {
            body.fields().refuseOthers();
        }
        fields.refuseOthers();
        fields.errors().refuseIfAny();
        return Objects.requireNonNull(ref);
    }

    /// Null only with an error noted.
    private static @Nullable TaskRef ref(Fields fields) {
        var id = fields.field("id").required(Values::taskId);
        var version = expectedVersion(fields.field("if_match"));
        return id == null ? null : new TaskRef(id, version);
    }

    /// A version as a number, or the header's text.
    private static @Nullable Long expectedVersion(Field field) {
        return field.value(
                node ->
                        node.isString()
                                ? IfMatch.expectedVersion(node.stringValue())
                                : Long.valueOf(Values.integer(node)));
    }
}

package com.taskmanager.bootstrap.door;

import static java.util.Objects.requireNonNull;

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

/// Reads batches. A line whose form is wrong makes the batch none; what is wrong in a line's body
/// is that line's failure.
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
        var requests = requests(fields.field("operations"));
        fields.refuseOthers();
        fields.errors().refuseIfAny();
        return new Lines(requireNonNull(mode), requests.stream().map(this::line).toList());
    }

    private static List<Request> requests(Field operations) {
        var nodes = operations.required(BatchReader::nodes);
        var requests = new ArrayList<Request>();
        for (JsonNode node : nodes == null ? List.<JsonNode>of() : nodes) {
            var pointer = operations.pointer() + "/" + requests.size();
            requests.add(request(Fields.of(node, pointer, operations.errors())));
        }
        return requests;
    }

    private static List<JsonNode> nodes(JsonNode node) {
        if (!node.isArray() || node.isEmpty() || node.size() > OPERATIONS_MAX) {
            throw new IllegalArgumentException("must be an array of 1 to 100 operations");
        }
        return node.valueStream().toList();
    }

    /// A line whose form is right; what its body says is looked at later.
    private record Request(@Nullable Kind kind, @Nullable TaskRef ref, Field body) {}

    private static Request request(Fields fields) {
        var kind = fields.field("op").required(n -> Values.constant(Kind.class, Values.text(n)));
        var body = fields.field("body");
        var ref = kind == Kind.CREATE ? null : ref(fields);
        boolean needsBody = kind == Kind.CREATE || kind == Kind.UPDATE;
        if (needsBody || !body.isEmpty()) {
            body.fields();
        }
        fields.refuseOthers();
        return new Request(kind, ref, body);
    }

    private Line line(Request request) {
        var kind = requireNonNull(request.kind());
        try {
            return new Line.Sound(kind, operation(kind, request));
        } catch (Refused refused) {
            return new Line.Wrong(refused.problem());
        }
    }

    private TaskOperation operation(Kind kind, Request request) {
        if (kind == Kind.CREATE) {
            return new TaskOperation.Create(TaskReader.newTask(own(request.body()), zone));
        }
        var ref = requireNonNull(request.ref());
        if (kind == Kind.UPDATE) {
            return new TaskOperation.Update(ref, TaskReader.patch(own(request.body()), zone));
        }
        refuseFields(request.body());
        return switch (kind) {
            case COMPLETE -> new TaskOperation.Complete(ref);
            case REOPEN -> new TaskOperation.Reopen(ref);
            case SKIP -> new TaskOperation.Skip(ref);
            case DELETE -> new TaskOperation.Delete(ref);
            case RESTORE -> new TaskOperation.Restore(ref);
            case CREATE, UPDATE -> throw new IllegalStateException(kind + " has a body");
        };
    }

    /// An empty body is none.
    private static void refuseFields(Field body) {
        if (!body.isEmpty()) {
            var fields = own(body);
            fields.refuseOthers();
            fields.errors().refuseIfAny();
        }
    }

    /// With errors of its own: they are this line's.
    private static Fields own(Field body) {
        return Fields.of(body.node(), body.pointer(), new FieldErrors());
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

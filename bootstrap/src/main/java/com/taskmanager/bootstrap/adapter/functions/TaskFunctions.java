package com.taskmanager.bootstrap.adapter.functions;

import static java.util.Objects.requireNonNull;

import com.taskmanager.application.task.TaskRef;
import com.taskmanager.bootstrap.door.Answer;
import com.taskmanager.bootstrap.door.Call;
import com.taskmanager.bootstrap.door.Once;
import com.taskmanager.bootstrap.door.TaskProgress;
import com.taskmanager.bootstrap.door.TaskReading;
import com.taskmanager.bootstrap.door.TaskWriting;
import com.taskmanager.bootstrap.taskjson.TaskReader;
import com.taskmanager.bootstrap.taskjson.Values;
import com.taskmanager.domain.task.TaskId;

import org.springframework.stereotype.Component;

import java.util.function.Function;

/// What REST does with paths and methods, with a body alone. A function that worked answers 200
/// with a task; there is no other way to say "made" or "gone" than to show it.
@Component
final class TaskFunctions {
    private final TaskReading reading;
    private final TaskWriting writing;
    private final TaskProgress progress;
    private final Once once;

    TaskFunctions(TaskReading reading, TaskWriting writing, TaskProgress progress, Once once) {
        this.reading = reading;
        this.writing = writing;
        this.progress = progress;
        this.once = once;
    }

    Answer add(Call call) {
        return once.answer(call, () -> writing.create(call, Answer::ok));
    }

    Answer list(Call call) {
        return reading.list(call, call.fields()).answer();
    }

    Answer get(Call call) {
        return reading.get(call, id(call));
    }

    Answer update(Call call) {
        return once.answer(
                call,
                () -> {
                    var fields = call.fields();
                    var id = fields.field("id").required(Values::taskId);
                    var patch = TaskReader.patch(fields, call.zone());
                    return writing.change(call, call.ref(requireNonNull(id)), patch);
                });
    }

    Answer complete(Call call) {
        return act(call, ref -> progress.complete(call, ref));
    }

    /// The task as it is in the bin.
    Answer delete(Call call) {
        return act(call, ref -> writing.delete(call, ref, Answer::ok));
    }

    private Answer act(Call call, Function<TaskRef, Answer> action) {
        return once.answer(call, () -> action.apply(call.ref(id(call))));
    }

    private static TaskId id(Call call) {
        var fields = call.fields();
        var id = fields.field("id").required(Values::taskId);
        fields.refuseOthers();
        fields.errors().refuseIfAny();
        return requireNonNull(id);
    }
}

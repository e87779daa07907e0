package com.taskmanager.bootstrap.adapter.operations;

import static java.util.Objects.requireNonNull;

import com.taskmanager.application.replay.Job;
import com.taskmanager.application.replay.Replay;
import com.taskmanager.application.replay.ReplayResult;
import com.taskmanager.application.replay.Replays;
import com.taskmanager.bootstrap.door.Answer;
import com.taskmanager.bootstrap.door.Call;
import com.taskmanager.bootstrap.door.Once;
import com.taskmanager.bootstrap.problem.Problem;
import com.taskmanager.bootstrap.taskjson.Fields;
import com.taskmanager.bootstrap.taskjson.Values;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Retries many dead letters, and tells how far that is.
@RestController
final class ReplayController {
    private static final int RATE_PER_S = 10;

    private final Replays replays;
    private final Once once;

    ReplayController(Replays replays, Once once) {
        this.replays = replays;
        this.once = once;
    }

    @PostMapping(
            path = "/api/operations/dead-letters/replay",
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> replay(Call call) {
        return once.answer(call, () -> begun(call)).entity();
    }

    @GetMapping(path = "/api/jobs/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> job(@PathVariable("id") String id) {
        return replays.findJob()
                .find(Texts.id(id))
                .map(job -> Answer.ok(JobJson.of(job)))
                .orElseGet(Outcomes::nothing)
                .entity();
    }

    private Answer begun(Call call) {
        var fields = call.fields();
        var replay = read(fields);
        var order = Texts.order(call, fields);
        return switch (replays.replayDeadLetters().replay(requireNonNull(replay), order)) {
            case ReplayResult.Accepted(var job) -> accepted(job);
            case ReplayResult.TooMany() ->
                    Answer.of(Problem.invalid("/filter", "must mean at most 100,000 letters"));
        };
    }

    private static Answer accepted(Job job) {
        return Answer.accepted(JobJson.of(job), "/api/jobs/" + job.id());
    }

    /// `filter` must be there: nobody means all letters by leaving something out.
    private static Replay read(Fields fields) {
        var field = fields.field("filter");
        field.required(node -> node);
        var among = field.fields();
        var filter = LetterFilters.open(among);
        among.refuseOthers();
        return new Replay(
                filter,
                fields.field("dry_run").valueOr(false, Values::truth),
                fields.field("rate_per_s")
                        .valueOr(
                                RATE_PER_S,
                                node -> Values.integer(node, 1, Replay.RATE_PER_S_MAX)));
    }
}

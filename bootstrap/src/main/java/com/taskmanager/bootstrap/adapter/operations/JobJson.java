package com.taskmanager.bootstrap.adapter.operations;

import com.taskmanager.application.replay.Job;
import com.taskmanager.bootstrap.problem.Code;
import com.taskmanager.bootstrap.problem.Problem;
import com.taskmanager.bootstrap.taskjson.Values;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A job as whoever asked for it sees it.
final class JobJson {
    private JobJson() {}

    static ObjectNode of(Job job) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("state", Values.wireName(job.state()));
        json.put("done", job.done());
        json.put("total", job.total());
        json.set("problem", job.trouble().isNone() ? null : problem(job.trouble()).json());
        return json;
    }

    private static Problem problem(Job.Trouble trouble) {
        return Problem.of(
                Code.STATE_CONFLICT,
                "%d failed again, %d could not be retried. The last: %s"
                        .formatted(trouble.failed(), trouble.refused(), trouble.lastError()));
    }
}

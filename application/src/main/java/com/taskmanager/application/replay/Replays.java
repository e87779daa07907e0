package com.taskmanager.application.replay;

import com.taskmanager.application.inbox.RetryDeadLetter;
import com.taskmanager.application.operations.OperatorActions;
import com.taskmanager.application.operations.Order;
import com.taskmanager.application.port.UnitOfWork;

import java.time.InstantSource;

/// Puts replays together from the ports they need.
public record Replays(
        UnitOfWork unitOfWork,
        ReplayJobs jobs,
        ReplayTurns turns,
        OperatorActions actions,
        InstantSource clock) {
    public ReplayDeadLetters replayDeadLetters() {
        return (replay, order) -> unitOfWork.run(() -> begun(replay, order));
    }

    public FindJob findJob() {
        return jobs::find;
    }

    public ReplayWorker worker(RetryDeadLetter retry) {
        return new ReplayWorker(turns, retry, clock);
    }

    private ReplayResult begun(Replay replay, Order order) {
        var job = jobs.begin(replay, order, clock.instant());
        if (job.isEmpty()) {
            return new ReplayResult.TooMany();
        }
        var target = "job/" + job.get().id();
        var action = replay.dryRun() ? "dead-letters.count" : "dead-letters.replay";
        actions.add(order.action(action, target, clock.instant()));
        return new ReplayResult.Accepted(job.get());
    }
}

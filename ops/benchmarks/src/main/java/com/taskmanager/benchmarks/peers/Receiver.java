package com.taskmanager.benchmarks.peers;

import com.taskmanager.benchmarks.contest.Contestant;

/// Where a peer's handler passes on to: the handler of the moment, or nobody.
final class Receiver {
    private volatile Contestant.Handler handler = (_, _) -> {};

    void listen(Contestant.Handler to) {
        handler = to;
    }

    void accept(Event event) {
        handler.handle(event.userNumber(), event.number());
    }
}

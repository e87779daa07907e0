package com.taskmanager.application.inbox;

import com.taskmanager.application.inbox.Inbox.Surroundings;

/// Takes up a consumer's waiting events. Any number of workers in any number of processes may run
/// at once; they keep out of each other's way by the locks of positions and rows.
///
/// The host puts [#run()] on a thread. A test or a simulation calls [#step()].
public final class InboxWorker implements Runnable {
    private final Consumer consumer;
    private final Steps steps;
    private final Surroundings surroundings;
    private final Pauses pauses;
    private final Wake wake;
    private volatile boolean stopped;

    InboxWorker(
            Consumer consumer, Steps steps, Surroundings surroundings, Pauses pauses, Wake wake) {
        this.consumer = consumer;
        this.steps = steps;
        this.surroundings = surroundings;
        this.pauses = pauses;
        this.wake = wake;
    }

    /// Does what is due, in bounded units of work. Never throws: a worker that ended would leave
    /// what waits to a restart. Trouble is told to the observer, and is idle.
    public Progress step() {
        if (surroundings.gate().closedBecause(consumer.name()) != null) {
            return Progress.IDLE;
        }
        try {
            return steps.step(consumer);
        } catch (ConsumerPaused _) {
            return Progress.IDLE;
        } catch (RuntimeException | Error e) {
            surroundings.observer().happened(consumer.name(), new InboxSignal.Stalled(e));
            return Progress.IDLE;
        }
    }

    /// Steps until it is stopped or its thread is interrupted.
    @Override
    public void run() {
        try {
            while (!stopped) {
                pause(step());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// No step begins after this; the one in hand is finished.
    public void stop() {
        stopped = true;
        wake.wake();
    }

    private void pause(Progress progress) throws InterruptedException {
        if (wake.await(pauses.after(progress))) {
            pauses.reset();
        }
    }
}

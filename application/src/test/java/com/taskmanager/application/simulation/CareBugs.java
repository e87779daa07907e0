package com.taskmanager.application.simulation;

import com.taskmanager.application.inbox.ConsumerRuns;
import com.taskmanager.application.inbox.EventsInHand;
import com.taskmanager.application.inbox.InMemoryRuns;
import com.taskmanager.application.inbox.Run;

import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

/// Ways in which what kills is not found, or not the right one.
final class CareBugs {
    private CareBugs() {}

    static final class TwoInHand extends Tampering {
        @Override
        Lock turn(Lock turn) {
            return new Everybodys();
        }
    }

    /// Whoever wants it has it.
    private static final class Everybodys implements Lock {
        @Override
        public void lock() {}

        @Override
        public void lockInterruptibly() {}

        @Override
        public boolean tryLock() {
            return true;
        }

        @Override
        public boolean tryLock(long time, TimeUnit unit) {
            return true;
        }

        @Override
        public void unlock() {}

        @Override
        public Condition newCondition() {
            throw new UnsupportedOperationException("nobody asks for one");
        }
    }

    /// Kept in the memory of the process that dies of it.
    static final class HandForgotten extends Tampering {
        @Override
        EventsInHand hand(EventsInHand hand) {
            return new InMemoryRuns();
        }
    }

    static final class EndsUncounted extends Tampering {
        @Override
        ConsumerRuns runs(ConsumerRuns runs) {
            return new ConsumerRuns() {
                @Override
                public void begin(String consumer, Run run, Instant now) {
                    runs.begin(consumer, run, now);
                }

                @Override
                public void end(String consumer, Run run, Instant now) {
                    runs.end(consumer, run, now);
                }

                @Override
                public int uncleanEnds(String consumer, Instant since) {
                    return 0;
                }
            };
        }
    }
}

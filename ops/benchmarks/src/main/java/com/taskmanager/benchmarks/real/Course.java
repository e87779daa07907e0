package com.taskmanager.benchmarks.real;

import java.util.Map;
import java.util.SequencedMap;

/// What became of some events, how long it took, and which part used how much processor time.
record Course(long events, double seconds, SequencedMap<String, Double> processorSeconds) {

    /// A beginning, at which nothing has happened yet.
    record Start(Processors processors, Map<String, Double> before, long nanos) {
        static Start now(Processors processors) {
            return new Start(processors, processors.seconds(), System.nanoTime());
        }

        Course finish(long events) {
            double seconds = (System.nanoTime() - nanos) / 1e9;
            return new Course(events, seconds, processors.since(before));
        }
    }

    double perSecond() {
        return events / seconds;
    }

    /// Microseconds of a processor for one event.
    double microsOf(String part) {
        return processorSeconds.getOrDefault(part, 0.0) * 1e6 / events;
    }

    boolean has(String part) {
        return processorSeconds.containsKey(part);
    }
}

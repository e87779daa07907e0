package com.taskmanager.application.inbox;

import java.util.List;
import java.util.stream.Stream;

/// What came of a replay, or of looking at one.
public sealed interface AdoptionResult {
    /// No such consumer runs in this program.
    record UnknownConsumer() implements AdoptionResult {}

    /// So many streams have numbers that may be missing.
    record Noted(int streams) implements AdoptionResult {}

    /// What was given up, or would be.
    ///
    /// @param complete streams in which nothing is missing
    /// @param adopted streams that go on, or would, without their first numbers
    /// @param pending streams that are still at work, or wait for a person, or whose missing
    ///   numbers lie in the outbox: later
    /// @param numbers how many numbers are given up in all
    /// @param gaps the first of them
    record Report(int complete, int adopted, int pending, long numbers, List<Gap> gaps)
            implements AdoptionResult {
        static final int GAPS_MAX = 100;
        static final Report NOTHING = new Report(0, 0, 0, 0, List.of());
        static final Report COMPLETE = new Report(1, 0, 0, 0, List.of());
        static final Report PENDING = new Report(0, 0, 1, 0, List.of());

        static Report adopted(Gap gap) {
            return new Report(0, 1, 0, gap.last() - gap.first() + 1, List.of(gap));
        }

        Report plus(Report other) {
            return new Report(
                    complete + other.complete,
                    adopted + other.adopted,
                    pending + other.pending,
                    numbers + other.numbers,
                    Stream.concat(gaps.stream(), other.gaps.stream()).limit(GAPS_MAX).toList());
        }
    }
}

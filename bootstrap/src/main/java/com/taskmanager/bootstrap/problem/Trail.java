package com.taskmanager.bootstrap.problem;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where a failure came from, without what its messages say: a database repeats values in its
/// messages, and logs hold nobody's data.
final class Trail {
    private static final int FRAMES_MAX = 20;
    private static final int CAUSES_MAX = 5;

    private Trail() {}

    static String of(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(CAUSES_MAX)
                .map(Trail::one)
                .collect(Collectors.joining("\ncaused by "));
    }

    private static String one(Throwable failure) {
        return Stream.concat(
                        Stream.of(failure.getClass().getName()),
                        Arrays.stream(failure.getStackTrace())
                                .limit(FRAMES_MAX)
                                .map(frame -> "\tat " + frame))
                .collect(Collectors.joining("\n"));
    }
}

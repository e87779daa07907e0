package com.taskmanager.benchmarks.real;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// When which events had been done with, by the clock that all processes of a machine share.
final class Arrivals {
    /// A backlog is counted in the database.
    private static final int MAX = 200_000;

    private record Arrival(int user, long number, long nanos) {}

    private final List<Arrival> arrivals = new ArrayList<>();

    synchronized void add(int user, long number, long nanos) {
        if (arrivals.size() < MAX) {
            arrivals.add(new Arrival(user, number, nanos));
        }
    }

    /// One a line, and forgotten with that.
    synchronized byte[] take() {
        var text =
                arrivals.stream()
                        .map(it -> it.user() + " " + it.number() + " " + it.nanos())
                        .collect(Collectors.joining("\n"));
        arrivals.clear();
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}

package com.taskmanager.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What to run, from the command line.
record Settings(
        List<String> only,
        List<String> with,
        int rounds,
        Duration duration,
        Duration limit,
        long backlog,
        int users,
        int writers,
        int payloadBytes,
        boolean skewed) {

    static final String HELP =
            """
            Usage: ops/benchmarks/run [case ...] [name=value ...]

            Cases (all of them when none is named; `all` says so):
              writing    rate of business transactions with events to without
              business   the same while the events are handed over, in the same process
              drain      a backlog to a handler that only counts
              latency    from commit to handler at a steady rate
              costs      write-ahead log and dead rows of a change
              held       drain and business rate while another transaction stays open

            Values, and what they are when not given:
              rounds=3       of each measurement; the median counts
              seconds=8      of each round
              limit=20       seconds a contestant may take for a backlog, or to catch up
              backlog=100000 events to drain
              users=1000     with events of their own
              writers=8      that write at once
              payload=300    bytes of text in each change
              skewed=false   half of the traffic of one user
              with=          contestants, separated by commas (all of them when none is named):
                             floor, ours, ours-two, applied, namastack, namastack-tuned, modulith,
                             modulith-tuned, db-scheduler, db-scheduler-tuned,
                             debezium, debezium-tuned

            Figures of one run can be compared with each other, figures of two runs cannot.
            """;

    static Settings parse(List<String> arguments) {
        var cases = new ArrayList<String>();
        var values = new HashMap<String, String>();
        for (var argument : arguments) {
            var parts = argument.split("=", 2);
            if (parts.length == 2) {
                values.put(parts[0], parts[1]);
            } else if (!argument.equals("all")) {
                cases.add(argument);
            }
        }
        return of(cases, values);
    }

    private static Settings of(List<String> cases, Map<String, String> values) {
        return new Settings(
                List.copyOf(cases),
                list(values.getOrDefault("with", "")),
                number(values, "rounds", 3),
                Duration.ofSeconds(number(values, "seconds", 8)),
                Duration.ofSeconds(number(values, "limit", 20)),
                number(values, "backlog", 100_000),
                number(values, "users", 1_000),
                number(values, "writers", 8),
                number(values, "payload", 300),
                Boolean.parseBoolean(values.getOrDefault("skewed", "false")));
    }

    private static int number(Map<String, String> values, String name, int otherwise) {
        return Integer.parseInt(values.getOrDefault(name, Integer.toString(otherwise)));
    }

    private static List<String> list(String value) {
        return value.isEmpty() ? List.of() : List.of(value.split(","));
    }

    boolean invites(String contestant) {
        return with.isEmpty() || with.contains(contestant);
    }

    boolean wants(String name) {
        return only.isEmpty() || only.contains(name);
    }

    Workload workload() {
        return Workload.of(users, writers, payloadBytes, skewed);
    }
}

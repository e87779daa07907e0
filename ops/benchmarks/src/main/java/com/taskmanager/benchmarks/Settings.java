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
        int payloadBytes) {

    static final String HELP =
            """
            Usage: ops/benchmarks/run [case ...] [name=value ...]
                   ops/benchmarks/run document   what docs/performance.md shows, and its tables
                   ops/benchmarks/run table      those tables again, from the figures on record

            Cases (all of them when none is named; `all` says so):
              writing    rate of business transactions with events to without
              business   the same while the events are handed over, in the same process
              drain      a backlog to a handler that only counts
              latency    from commit to handler at 500 and 2,000 changes a second
              costs      write-ahead log and dead rows of a change
              held       drain while another transaction stays open
              streams    growth to 10, 1,000, 100,000 and 1,000,000 users (floor and ours)
              skew       one user with half of all changes (ours)
              payloads   growth to 256 KiB in each change (floor and ours)
              workers    1, 2 and 4 relay workers, 1, 8 and 32 slots in use (ours)
              memory     heap and resident memory of a process that drains

            Values, and what they are when not given:
              rounds=3       of each measurement; the median counts
              seconds=8      of each round
              limit=20       seconds a contestant may take for a backlog, or to catch up
              backlog=100000 events to drain
              users=1000     with events of their own
              writers=8      that write at once
              payload=300    bytes of text in each change
              figures=       a file for the raw figures; when not given, one in ops/benchmarks/target
              with=          contestants, separated by commas (all of them when none is named):
            """
                    + Entrants.keys().indent(17)
                    + """

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
                number(values, "payload", 300));
    }

    private static int number(Map<String, String> values, String name, int otherwise) {
        return Integer.parseInt(values.getOrDefault(name, Integer.toString(otherwise)));
    }

    private static List<String> list(String value) {
        return value.isEmpty() ? List.of() : List.of(value.split(","));
    }

    /// As they are read by [#parse], without cases and contestants.
    List<String> values() {
        return List.of(
                "rounds=" + rounds,
                "seconds=" + duration.toSeconds(),
                "limit=" + limit.toSeconds(),
                "backlog=" + backlog,
                "users=" + users,
                "writers=" + writers,
                "payload=" + payloadBytes);
    }

    boolean invites(String contestant) {
        return with.isEmpty() || with.contains(contestant);
    }

    boolean wants(String name) {
        return only.isEmpty() || only.contains(name);
    }

    Workload workload() {
        return workload(users, Traffic.even(users, writers), payloadBytes);
    }

    Workload workload(int users, Traffic traffic, int payloadBytes) {
        return Workload.of(users, writers, traffic, payloadBytes);
    }
}

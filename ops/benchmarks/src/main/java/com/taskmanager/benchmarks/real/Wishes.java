package com.taskmanager.benchmarks.real;

import com.taskmanager.benchmarks.Traffic;
import com.taskmanager.benchmarks.Workload;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What to measure on the real stack, from the command line.
record Wishes(List<String> cases, Map<String, String> values) {
    static final String HELP =
            """
            Usage: ops/benchmarks/run real [case ...] [name=value ...]

            Starts PostgreSQL, Kafka, sidecars and the program as processes of their own, measures,
            and ends them. Cases (all of them when none is named; `all` says so):
              drain      a backlog out of the outbox into Kafka, then out of Kafka into a consumer
                         with inbox and effect, and into one of the program's; processor time of
                         each part
              latency    from commit to applied at a steady rate, whatever becomes of it
              takeover   until another relay has what one held that was killed, or stopped
              away       catching up after the broker was away
              naive      publishing after the commit, and namastack-outbox, beside ours: rate, and
                         what one kill loses and repeats
              vary       one thing at a time: payload, slots, partitions, batches
              raise      partitions are raised while changes are written
              request    processor time of a request that creates a task

            Values, and what they are when not given:
              backlog=100000  events of a backlog
              rounds=1        of each drain; the median counts
              rates=500,2000  changes a second for `latency`
              warm=45         seconds of each rate before anything is measured: what is called
                              500 times a second is compiled late
              seconds=20      of each rate
              away=60         seconds without a broker
              kills=5         of each kind for `takeover`
              some=20000      events for each line of `vary` and `naive`
              users=1000      with events of their own
              writers=8       that write at once
              payload=300     bytes of text in each change
              limit=300       seconds that anything may take before it counts as not finished
              figures=        a file for the raw figures; when not given, one in ops/benchmarks/target;
                              with docs/performance/real.json the page is renewed from it

            Figures of one run can be compared with each other, figures of two runs cannot.
            """;

    private static final Map<String, String> DEFAULTS =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry("backlog", "100000"),
                            Map.entry("rounds", "1"),
                            Map.entry("rates", "500,2000"),
                            Map.entry("warm", "45"),
                            Map.entry("seconds", "20"),
                            Map.entry("away", "60"),
                            Map.entry("kills", "5"),
                            Map.entry("some", "20000"),
                            Map.entry("users", "1000"),
                            Map.entry("writers", "8"),
                            Map.entry("payload", "300"),
                            Map.entry("limit", "300")));

    static Wishes parse(List<String> words) {
        var values = new HashMap<>(DEFAULTS);
        var cases =
                words.stream().filter(word -> !word.contains("=") && !word.equals("all")).toList();
        words.stream()
                .filter(word -> word.contains("="))
                .map(word -> word.split("=", 2))
                .forEach(parts -> values.put(parts[0], parts[1]));
        return new Wishes(cases, Map.copyOf(values));
    }

    boolean wants(String name) {
        return cases.isEmpty() || cases.contains(name);
    }

    int number(String name) {
        return Integer.parseInt(text(name));
    }

    Duration seconds(String name) {
        return Duration.ofSeconds(number(name));
    }

    List<Integer> rates() {
        return Stream.of(text("rates").split(",", -1)).map(Integer::valueOf).toList();
    }

    Workload workload() {
        int users = number("users");
        int writers = number("writers");
        return Workload.of(users, writers, Traffic.even(users, writers), number("payload"));
    }

    /// As they could be typed again.
    List<String> words() {
        var numbers = DEFAULTS.keySet().stream().map(name -> name + "=" + text(name));
        return Stream.of(Stream.of("real"), cases.stream(), numbers).flatMap(it -> it).toList();
    }

    private String text(String name) {
        return Objects.requireNonNull(values.get(name), name);
    }
}

package com.taskmanager.benchmarks;

import static com.taskmanager.benchmarks.contest.Entrant.Setup.DEFAULTS;
import static com.taskmanager.benchmarks.contest.Entrant.Setup.OWN;
import static com.taskmanager.benchmarks.contest.Entrant.Setup.TUNED;

import com.taskmanager.benchmarks.contest.Entrant;
import com.taskmanager.benchmarks.own.Floor;
import com.taskmanager.benchmarks.own.Ours;
import com.taskmanager.benchmarks.peers.DbScheduler;
import com.taskmanager.benchmarks.peers.Debezium;
import com.taskmanager.benchmarks.peers.Modulith;
import com.taskmanager.benchmarks.peers.Namastack;

import java.util.List;
import java.util.stream.Collectors;

/// Everybody who can take part.
final class Entrants {
    static final Entrant FLOOR = new Entrant("floor", OWN, Floor::new);
    static final Entrant OURS = new Entrant("ours", OWN, Ours::usual);

    static final List<Entrant> ALL =
            List.of(
                    FLOOR,
                    OURS,
                    new Entrant("ours-two", OWN, Ours::twoEvents),
                    new Entrant("applied", OWN, Ours::applied),
                    new Entrant("namastack", DEFAULTS, Namastack::withDefaults),
                    new Entrant("namastack-tuned", TUNED, Namastack::tuned),
                    new Entrant("modulith", DEFAULTS, Modulith::withDefaults),
                    new Entrant("modulith-tuned", TUNED, Modulith::tuned),
                    new Entrant("db-scheduler", DEFAULTS, DbScheduler::withDefaults),
                    new Entrant("db-scheduler-tuned", TUNED, DbScheduler::tuned),
                    new Entrant("debezium", DEFAULTS, Debezium.SERVER, Debezium::withDefaults),
                    new Entrant("debezium-tuned", TUNED, Debezium.SERVER, Debezium::tuned));

    private Entrants() {}

    static Entrant called(String key) {
        return ALL.stream().filter(it -> it.key().equals(key)).findFirst().orElseThrow();
    }

    static String keys() {
        return ALL.stream().map(Entrant::key).collect(Collectors.joining(", "));
    }
}

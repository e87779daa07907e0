package com.taskmanager.benchmarks;

import com.taskmanager.application.event.Slots;
import com.taskmanager.benchmarks.contest.Contestant;
import com.taskmanager.benchmarks.contest.Entrant;
import com.taskmanager.benchmarks.own.Ours;
import com.taskmanager.domain.user.UserId;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// What becomes of the rates when there is more of something.
record Growth(Settings settings, Report report) {
    private static final int[] STREAMS = {10, 1_000, 100_000, 1_000_000};
    private static final int[] PAYLOADS = {100, 1 << 10, 10_000, 1 << 16, 1 << 18};
    private static final int[] SLOTS = {1, 8, 32};
    private static final int USERS_OF_SLOTS = 1_000;

    /// Of a backlog, or large payloads would fill the disk.
    private static final long BYTES_MAX = 100_000_000;

    private static final Duration WARM_UP = Duration.ofSeconds(1);

    void titleStreams() {
        title("streams", "growth with the number of users who have events", "users");
    }

    void titleSkew() {
        title("skew", "one user has half of all changes", "traffic");
    }

    void titlePayloads() {
        title("payloads", "growth with the text of a change", "bytes");
    }

    void titleWorkers() {
        title("workers", "relay workers, and the slots in use", "slots in use");
    }

    private void title(String name, String title, String what) {
        report.title(
                name,
                title,
                "contestant",
                what,
                "written, changes/s",
                "drained, changes/s",
                "out of order",
                "twice");
    }

    Cases.Measurement[] streams() {
        return Arrays.stream(STREAMS).mapToObj(this::streams).toArray(Cases.Measurement[]::new);
    }

    private Cases.Measurement streams(int users) {
        var traffic = Traffic.even(users, settings.writers());
        return (contestant, database) -> {
            if (contestant instanceof Ours) {
                Ours.meet(database, users);
            }
            measure(contestant, users, workload(users, traffic, settings.payloadBytes()));
        };
    }

    Cases.Measurement[] skew() {
        int users = settings.users();
        return new Cases.Measurement[] {
            (contestant, _) -> measure(contestant, "evenly", settings.workload()),
            (contestant, _) ->
                    measure(
                            contestant,
                            "half of one",
                            workload(
                                    users,
                                    Traffic.halfOfOneUser(users, settings.writers()),
                                    settings.payloadBytes()))
        };
    }

    Cases.Measurement[] payloads() {
        var traffic = Traffic.even(settings.users(), settings.writers());
        return Arrays.stream(PAYLOADS)
                .mapToObj(
                        bytes ->
                                (Cases.Measurement)
                                        (contestant, _) ->
                                                measure(
                                                        contestant,
                                                        bytes,
                                                        workload(settings.users(), traffic, bytes)))
                .toArray(Cases.Measurement[]::new);
    }

    List<Entrant> workers() {
        return IntStream.of(1, 2, 4).mapToObj(Growth::workers).toList();
    }

    private static Entrant workers(int workers) {
        return new Entrant(
                "workers-" + workers,
                Entrant.Setup.OWN,
                database -> Ours.withWorkers(database, workers));
    }

    Cases.Measurement[] slots() {
        return Arrays.stream(SLOTS).mapToObj(this::slots).toArray(Cases.Measurement[]::new);
    }

    private Cases.Measurement slots(int slots) {
        int[] users =
                IntStream.iterate(0, user -> user + 1)
                        .filter(user -> Slots.of(new UserId("user-" + user)) < slots)
                        .limit(USERS_OF_SLOTS)
                        .toArray();
        var traffic = Traffic.even(users, settings.writers());
        int last = users[users.length - 1];
        return (contestant, _) ->
                measure(contestant, slots, workload(last + 1, traffic, settings.payloadBytes()));
    }

    private Workload workload(int users, Traffic traffic, int bytes) {
        return settings.workload(users, traffic, bytes);
    }

    private void measure(Contestant contestant, Object what, Workload workload) {
        var writers = new Writers(workload);
        writers.closedLoop(WARM_UP, contestant::write);
        double written = writers.closedLoop(settings.duration(), contestant::write);
        var backlog = Backlog.of(contestant, settings, workload);
        long changes =
                Math.min(settings.backlog(), BYTES_MAX / Math.max(1, workload.payload().length()));
        var wave = backlog.wave(changes);
        var drained = new Figure(List.of(wave.perSecond()), wave.emptied());
        var witness = backlog.witness();
        report.row(
                contestant.name(),
                what,
                Figure.of(written),
                drained,
                witness.disordered(),
                witness.repeated());
    }
}

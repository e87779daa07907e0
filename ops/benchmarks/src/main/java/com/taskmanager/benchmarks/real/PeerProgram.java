package com.taskmanager.benchmarks.real;

import com.taskmanager.benchmarks.contest.Change;
import com.taskmanager.benchmarks.contest.DurablePostgres;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// Somebody who is measured beside ours, in a process of its own that can be killed: `PeerProgram
/// KIND NAME GRPC_PORT FROM TO WRITERS USERS PAYLOAD`. Writes the changes with these numbers, each
/// in a transaction, and ends when it has handed over what it knows of.
public final class PeerProgram {
    /// How a change gets to the sidecar.
    enum Kind {
        /// Published when the transaction has been committed.
        AFTER_COMMIT,
        /// By namastack-outbox as its documentation tunes it, whose handler publishes.
        NAMASTACK
    }

    private PeerProgram() {}

    public static void main(String[] arguments) {
        var database =
                new DurablePostgres.Database(
                        Objects.requireNonNull(System.getenv(ReceiverProgram.DATABASE)));
        var publisher = new OneByOne(arguments[1], Integer.parseInt(arguments[2]));
        try (var way = way(Kind.valueOf(arguments[0]), arguments[1], database, publisher)) {
            write(way, arguments);
            way.finish();
        }
        System.exit(0);
    }

    private static Way way(
            Kind kind, String name, DurablePostgres.Database database, OneByOne publisher) {
        return switch (kind) {
            case AFTER_COMMIT -> AfterCommit.open(name, database, publisher);
            case NAMASTACK -> ByNamastack.open(name, database, publisher);
        };
    }

    private static void write(Way way, String[] arguments) {
        long from = Long.parseLong(arguments[3]);
        long to = Long.parseLong(arguments[4]);
        int writers = Integer.parseInt(arguments[5]);
        int users = Integer.parseInt(arguments[6]);
        var payload = "x".repeat(Integer.parseInt(arguments[7]));
        try (var threads = Executors.newFixedThreadPool(writers)) {
            var writing =
                    IntStream.range(0, writers)
                            .mapToObj(writer -> numbers(from + writer, to, writers))
                            .map(numbers -> numbers.mapToObj(n -> change(n, users, payload)))
                            .map(
                                    each ->
                                            CompletableFuture.runAsync(
                                                    () -> each.forEach(way::write), threads))
                            .toList();
            writing.forEach(CompletableFuture::join);
        }
    }

    private static LongStream numbers(long first, long to, int step) {
        return LongStream.iterate(first, number -> number <= to, number -> number + step);
    }

    private static Change change(long number, int users, String payload) {
        return new Change((int) (number % users), number, payload);
    }

    /// From a change to the sidecar.
    interface Way extends AutoCloseable {
        void write(Change change);

        /// Returns when everything that it knows of has been handed over.
        void finish();

        @Override
        void close();
    }
}

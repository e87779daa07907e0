package com.taskmanager.benchmarks.real;

import com.taskmanager.benchmarks.Figure;
import com.taskmanager.benchmarks.Report;
import com.taskmanager.stack.Service;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/// What a request costs that creates a task in the program itself, with both of its events on their
/// way into Kafka by the relay in the same process. There are two demo users, so their counters are
/// waited for: the rate means nothing, the processor time does.
record RequestCase(Wishes wishes, Report report, Backbone backbone) {
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration MEASURED = Duration.ofSeconds(10);
    private static final int CREATED = 201;
    private static final String[] USERS = {"alice", "bob"};

    void run() {
        backbone.rest(backbone.relay(1));
        var backend = backbone.backend();
        backbone.wake(backend);
        try (var client = HttpClient.newHttpClient()) {
            requests(client, backend, WARM_UP);
            var start =
                    Parts.of(backbone)
                            .and(Parts.RELAY, backend.program())
                            .and(Parts.PUBLISHING, backend.sidecar())
                            .begin();
            long requests = requests(client, backend, MEASURED);
            backbone.waiting().until("out of the outbox", backbone.outbox()::isEmpty);
            tell(start.finish(requests));
        }
        backbone.rest(backend);
        backbone.wake(backbone.relay(1));
    }

    private void tell(Course course) {
        report.title(
                "real_request",
                "processor time of a request that creates a task, µs",
                "part",
                "with two events into Kafka");
        report.row("backend-service, its relay with it", cell(course, Parts.RELAY));
        report.row("its sidecar", cell(course, Parts.PUBLISHING));
        report.row(Parts.KAFKA, cell(course, Parts.KAFKA));
        report.row(Parts.POSTGRES, cell(course, Parts.POSTGRES));
    }

    private static Figure cell(Course course, String part) {
        return Figure.of(course.microsOf(part));
    }

    /// Answers how many were answered.
    private long requests(HttpClient client, Service backend, Duration duration) {
        long end = System.nanoTime() + duration.toNanos();
        var done = new AtomicLong();
        try (var threads = Executors.newFixedThreadPool(wishes.number("writers"))) {
            IntStream.range(0, wishes.number("writers"))
                    .mapToObj(n -> request(backend, USERS[n % USERS.length]))
                    .map(
                            request ->
                                    CompletableFuture.runAsync(
                                            () -> send(client, request, end, done), threads))
                    .toList()
                    .forEach(CompletableFuture::join);
        }
        return done.get();
    }

    private static void send(HttpClient client, HttpRequest request, long end, AtomicLong done) {
        while (System.nanoTime() < end) {
            try {
                int status = client.send(request, BodyHandlers.discarding()).statusCode();
                if (status != CREATED) {
                    throw new IllegalStateException("the answer was " + status);
                }
                done.incrementAndGet();
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private HttpRequest request(Service backend, String user) {
        var description = "x".repeat(wishes.number("payload"));
        return HttpRequest.newBuilder(backend.address().resolve("/api/tasks"))
                .header("Authorization", "Bearer demo-" + user)
                .header("Content-Type", "application/json")
                .POST(
                        HttpRequest.BodyPublishers.ofString(
                                "{\"title\":\"Water the plants\",\"description\":\"%s\"}"
                                        .formatted(description)))
                .build();
    }
}

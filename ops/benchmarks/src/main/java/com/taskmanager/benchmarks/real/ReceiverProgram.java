package com.taskmanager.benchmarks.real;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.taskmanager.benchmarks.contest.DurablePostgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Executors;

/// A consumer in a process of its own: `ReceiverProgram PORT KIND NAME`. A sidecar delivers to any
/// path; `/arrivals` tells which events were done with when, each once.
public final class ReceiverProgram {
    static final String DATABASE = "BENCHMARK_DATABASE";
    private static final int UNAVAILABLE = 503;

    /// How it keeps from applying an event twice.
    enum Kind {
        /// By the program's inbox.
        INBOX,
        /// By a set of ids in memory, as one would without an inbox.
        MEMORY
    }

    private ReceiverProgram() {}

    public static void main(String[] arguments) throws IOException {
        var database =
                new DurablePostgres.Database(Objects.requireNonNull(System.getenv(DATABASE)));
        var arrivals = new Arrivals();
        var door =
                switch (Kind.valueOf(arguments[1])) {
                    case INBOX -> InboxDoor.of(database, arguments[2], arrivals);
                    case MEMORY -> MemoryDoor.of(database, arguments[2], arrivals);
                };
        var place = InetAddress.ofLiteral("127.0.0.1");
        var server =
                HttpServer.create(new InetSocketAddress(place, Integer.parseInt(arguments[0])), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> deliver(exchange, door));
        server.createContext("/arrivals", exchange -> answer(exchange, arrivals.take()));
        server.start();
    }

    private static void deliver(HttpExchange exchange, Door door) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        if (exchange.getRequestMethod().equals("POST")) {
            var answer = door.deliver(body);
            if (answer.isEmpty()) {
                exchange.sendResponseHeaders(UNAVAILABLE, -1);
                exchange.close();
            } else {
                answer(exchange, answer.get());
            }
        } else {
            answer(exchange, "[]".getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static void answer(HttpExchange exchange, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}

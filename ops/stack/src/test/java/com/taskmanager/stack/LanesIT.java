package com.taskmanager.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.taskmanager.stack.process.Ports;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;

/// What a sidecar delivers to a program that refuses what one partition has.
@RealBackbone
class LanesIT {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String REFUSED = "0";
    private static final JsonMapper JSON = new JsonMapper();

    private static final Set<String> accepted = ConcurrentHashMap.newKeySet();
    private static final AtomicInteger refusals = new AtomicInteger();

    private static Stack stack;
    private static HttpServer app;

    @BeforeAll
    static void start() throws IOException {
        stack = Stack.start(Plan.in(Folders.fresh("lanes"), Plan.BACKEND));
        var place = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0);
        app = HttpServer.create(place, 0);
        app.createContext("/functions/recurringTasks", LanesIT::deliver);
        app.createContext("/", exchange -> answer(exchange, 200, "[]"));
        app.setExecutor(task -> Thread.ofVirtual().start(task));
        app.start();
    }

    @AfterAll
    static void stop() {
        if (app != null) {
            app.stop(0);
        }
        if (stack != null) {
            stack.close();
        }
    }

    @Test
    void aRefusedDeliveryHoldsUpItsOwnPartitionOnly() throws Exception {
        var address = URI.create("http://127.0.0.1:" + app.getAddress().getPort());
        stack.sidecar(Plan.RECURRING, "lanes", address, Ports.free(), UnaryOperator.identity())
                .start();

        publishTo(0);
        await().atMost(SOON).until(() -> refusals.get() >= 1);
        int before = refusals.get();
        publishTo(1);
        publishTo(2);

        await().atMost(SOON).until(() -> accepted.containsAll(List.of("1", "2")));
        await().atMost(SOON).until(() -> refusals.get() > before);
        assertThat(accepted).doesNotContain(REFUSED);
    }

    private static void publishTo(int partition) throws Exception {
        var event = "{}".getBytes(StandardCharsets.UTF_8);
        Topics.of(stack).publishTo("task-events", partition, event);
    }

    private static void deliver(HttpExchange exchange) throws IOException {
        var entries = JSON.readTree(exchange.getRequestBody()).get("entries");
        var partition = entries.get(0).get("metadata").get("__partition").asString();
        if (partition.equals(REFUSED)) {
            refusals.incrementAndGet();
            answer(exchange, 503, "not now");
        } else {
            accepted.add(partition);
            answer(exchange, 200, JSON.writeValueAsString(successes(entries)));
        }
    }

    private static Map<String, Object> successes(JsonNode entries) {
        var statuses =
                StreamSupport.stream(entries.spliterator(), false)
                        .map(each -> each.get("entryId").asString())
                        .map(id -> Map.of("entryId", id, "status", "SUCCESS"))
                        .toList();
        return Map.of("statuses", statuses);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}

package com.taskmanager.benchmarks.real;

import com.taskmanager.benchmarks.contest.Change;
import com.taskmanager.benchmarks.contest.DurablePostgres;
import com.taskmanager.dapr.delivery.Delivery;
import com.taskmanager.dapr.delivery.DeliveryReader;
import com.zaxxer.hikari.HikariDataSource;

import org.springframework.jdbc.core.JdbcTemplate;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A consumer as one writes it first: it remembers what it has seen in a set, which lives as long
/// as its process. Each event has a transaction.
record MemoryDoor(String name, JdbcTemplate jdbc, Set<Message> seen, Arrivals arrivals)
        implements Door {
    private static final int CONNECTIONS = 8;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// @param user with its number, as [Change#userName] has it
    record Message(String user, long number) {}

    static Door of(DurablePostgres.Database database, String name, Arrivals arrivals) {
        var pool = new HikariDataSource(database.config(CONNECTIONS));
        return new MemoryDoor(
                name, new JdbcTemplate(pool), ConcurrentHashMap.newKeySet(), arrivals);
    }

    @Override
    public Optional<byte[]> deliver(byte[] body) {
        var delivery = DeliveryReader.read(body);
        delivery.entries().stream()
                .map(MemoryDoor::data)
                .filter(data -> data.path("peer").asString().equals(name))
                .map(MemoryDoor::message)
                .forEach(this::apply);
        return Optional.of(delivery.answer(_ -> Delivery.Status.SUCCESS));
    }

    private void apply(Message message) {
        if (seen.add(message)) {
            jdbc.update(Effect.INSERT, name, message.user(), message.number());
            arrivals.add(Change.userOf(message.user()), message.number(), System.nanoTime());
        }
    }

    /// The sidecar has put a cloud event round it.
    private static JsonNode data(Delivery.Entry entry) {
        return JSON.readTree(entry.event().bytes()).path("data");
    }

    private static Message message(JsonNode data) {
        return new Message(data.path("user").asString(), data.path("number").asLong());
    }
}

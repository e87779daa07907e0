package com.taskmanager.benchmarks.peers;

import com.taskmanager.benchmarks.contest.Change;
import com.taskmanager.benchmarks.contest.Contestant;
import com.taskmanager.benchmarks.contest.DurablePostgres;

import io.debezium.engine.ChangeEvent;
import io.debezium.engine.DebeziumEngine;
import io.debezium.engine.format.Json;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/// One engine after the other, each going on where the last one stopped.
final class DebeziumRun implements AutoCloseable {
    private static final Pattern USER = Pattern.compile("user-\\d+");
    private static final Pattern NUMBER = Pattern.compile("number\\\\*\": ?(\\d+)");

    private static final Duration START_MAX = Duration.ofSeconds(60);
    private static final Duration STOP_MAX = Duration.ofSeconds(20);

    private static final String STREAMING =
            """
            SELECT count(*) FROM pg_replication_slots
            WHERE active AND database = current_database()
            """;

    private final DurablePostgres.Database database;
    private final Path offsets;
    private final Properties properties = new Properties();
    private @Nullable DebeziumEngine<ChangeEvent<String, String>> engine;
    private Thread thread = new Thread();

    DebeziumRun(DurablePostgres.Database database, Map<String, String> advice) {
        this.database = database;
        offsets = newFile();
        properties.putAll(engineProperties(offsets));
        properties.putAll(connectorProperties(database.url()));
        properties.putAll(advice);
    }

    /// Events are streamed when it returns.
    void start(Contestant.Handler handler) {
        var polling = new CountDownLatch(1);
        var started =
                DebeziumEngine.create(Json.class)
                        .using(properties)
                        .using(new Announcing(polling))
                        .using(DebeziumRun::complain)
                        .notifying(event -> pass(event, handler))
                        .build();
        engine = started;
        thread = Thread.ofPlatform().daemon().start(started);
        awaitStreaming(polling);
    }

    void stop() {
        var running = engine;
        engine = null;
        if (running != null) {
            close(running);
        }
    }

    @Override
    public void close() {
        stop();
        try {
            Files.deleteIfExists(offsets);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void close(DebeziumEngine<?> running) {
        try {
            running.close();
            thread.join(STOP_MAX);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The key is the user; the number stands before the text.
    private static void pass(ChangeEvent<String, String> event, Contestant.Handler handler) {
        var user = USER.matcher(event.key());
        var number = NUMBER.matcher(event.value());
        if (user.find() && number.find()) {
            handler.handle(Change.userOf(user.group()), Long.parseLong(number.group(1)));
        }
    }

    private static Map<String, String> engineProperties(Path offsets) {
        return Map.of(
                "name", "benchmarks",
                "connector.class", "io.debezium.connector.postgresql.PostgresConnector",
                "offset.storage", "org.apache.kafka.connect.storage.FileOffsetBackingStore",
                "offset.storage.file.filename", offsets.toString(),
                "transforms", "outbox",
                "transforms.outbox.type", "io.debezium.transforms.outbox.EventRouter");
    }

    private static Map<String, String> connectorProperties(String url) {
        var server = URI.create(url.substring("jdbc:".length()));
        return Map.of(
                "database.hostname", server.getHost(),
                "database.port", Integer.toString(server.getPort()),
                "database.user", "postgres",
                "database.password", "postgres",
                "database.dbname", server.getPath().substring(1),
                "topic.prefix", "benchmarks",
                "plugin.name", "pgoutput",
                "publication.autocreate.mode", "filtered",
                "table.include.list", "public.outbox",
                "snapshot.mode", "no_data");
    }

    private static Path newFile() {
        try {
            return Files.createTempFile("benchmarks-offsets", ".dat");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void complain(boolean success, String message, @Nullable Throwable error) {
        if (!success) {
            System.err.println("Debezium: " + message + " (" + error + ")");
        }
    }

    /// The engine says earlier that it has begun, and does not end when it is closed right then.
    private void awaitStreaming(CountDownLatch polling) {
        long end = System.nanoTime() + START_MAX.toNanos();
        while (polling.getCount() > 0 || database.number(STREAMING) == 0) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Debezium does not stream after " + START_MAX);
            }
            LockSupport.parkNanos(1_000_000);
        }
    }

    private record Announcing(CountDownLatch polling) implements DebeziumEngine.ConnectorCallback {
        @Override
        public void pollingStarted() {
            polling.countDown();
        }
    }
}

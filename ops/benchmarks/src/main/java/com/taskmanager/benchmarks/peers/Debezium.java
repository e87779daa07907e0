package com.taskmanager.benchmarks.peers;

import com.taskmanager.benchmarks.contest.Business;
import com.taskmanager.benchmarks.contest.Change;
import com.taskmanager.benchmarks.contest.Contestant;
import com.taskmanager.benchmarks.contest.DurablePostgres;

import org.springframework.jdbc.core.JdbcTemplate;

import java.util.List;
import java.util.Map;

/// Debezium's embedded engine on a plain outbox table of the shape its event router expects. Its
/// server needs `wal_level=logical`.
public final class Debezium implements Contestant {
    /// Of the server.
    public static final Map<String, String> SERVER = Map.of("wal_level", "logical");

    private static final int CONNECTIONS = 20;

    private static final String CREATE =
            """
            CREATE TABLE outbox (
                id            uuid         PRIMARY KEY DEFAULT gen_random_uuid(),
                aggregatetype varchar(255) NOT NULL,
                aggregateid   varchar(255) NOT NULL,
                type          varchar(255) NOT NULL,
                payload       jsonb)
            """;

    private static final String APPEND =
            """
            INSERT INTO outbox (aggregatetype, aggregateid, type, payload)
            VALUES ('change', ?, 'ChangeMade', ?::jsonb)
            """;

    /// Latency is how long the connector waits for more events, throughput how many it takes at
    /// once, and a schema in each message only serves those who do not know it.
    private static final Map<String, String> ADVICE =
            Map.of(
                    "poll.interval.ms", "5",
                    "max.batch.size", "8192",
                    "max.queue.size", "32768",
                    "converter.schemas.enable", "false");

    private final String name;
    private final Business business;
    private final JdbcTemplate jdbc;
    private final DebeziumRun run;

    private Debezium(
            String name, DurablePostgres.Database database, Map<String, String> properties) {
        this.name = name;
        database.run(CREATE);
        business = new Business(database, CONNECTIONS);
        jdbc = new JdbcTemplate(business.pool());
        run = new DebeziumRun(database, properties);
        // makes publication and slot, from which on nothing is missed
        run.start((_, _) -> {});
        run.stop();
    }

    public static Contestant withDefaults(DurablePostgres.Database database) {
        return new Debezium("Debezium embedded", database, Map.of());
    }

    public static Contestant tuned(DurablePostgres.Database database) {
        return new Debezium("Debezium embedded, tuned", database, ADVICE);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void write(List<Change> changes) {
        business.write(
                changes, all -> jdbc.batchUpdate(APPEND, all.stream().map(Debezium::row).toList()));
    }

    @Override
    public void writePlain(List<Change> changes) {
        business.write(changes, _ -> {});
    }

    @Override
    public void start(Handler handler) {
        run.start(handler);
    }

    @Override
    public void stop() {
        run.stop();
    }

    @Override
    public String eventBytesSql() {
        return "SELECT avg(octet_length(payload::text)) FROM outbox";
    }

    @Override
    public void close() {
        run.close();
        business.close();
    }

    private static Object[] row(Change change) {
        var event =
                "{\"user\":\"%s\",\"number\":%d,\"payload\":\"%s\"}"
                        .formatted(change.userName(), change.number(), change.payload());
        return new Object[] {change.userName(), event};
    }
}

package com.taskmanager.benchmarks.own;

import com.taskmanager.benchmarks.contest.BusinessTable;
import com.taskmanager.benchmarks.contest.Change;
import com.taskmanager.benchmarks.contest.Contestant;
import com.taskmanager.benchmarks.contest.DurablePostgres;
import com.zaxxer.hikari.HikariDataSource;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// The least there is: a row with the event, read 500 and delete them, one thread. It guarantees
/// nothing (a row that commits late is lost to it for good) and shows what the machine can do.
public final class Floor implements Contestant {
    private static final String CREATE =
            """
            CREATE TABLE floor_outbox (
                seq     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                user_id text   NOT NULL,
                number  bigint NOT NULL,
                data    bytea  NOT NULL)
            """;

    private static final String APPEND =
            "INSERT INTO floor_outbox (user_id, number, data) VALUES (?, ?, ?)";

    private static final String READ =
            """
            SELECT seq, user_id, number, data FROM floor_outbox ORDER BY seq LIMIT 500
            """;

    private final HikariDataSource pool;
    private final JdbcTemplate jdbc;
    private final BusinessTable table;
    private final TransactionTemplate transaction;
    private volatile boolean running;
    private Thread thread = new Thread();

    public Floor(DurablePostgres.Database database) {
        pool = new HikariDataSource(database.config(20));
        jdbc = new JdbcTemplate(pool);
        table = new BusinessTable(jdbc);
        transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
        database.run(BusinessTable.CREATE);
        database.run(CREATE);
    }

    @Override
    public String name() {
        return "floor";
    }

    @Override
    public void write(List<Change> changes) {
        transaction.executeWithoutResult(
                _ -> {
                    table.insert(changes);
                    jdbc.batchUpdate(APPEND, changes.stream().map(Floor::row).toList());
                });
    }

    @Override
    public void writePlain(List<Change> changes) {
        transaction.executeWithoutResult(_ -> table.insert(changes));
    }

    @Override
    public void start(Handler handler) {
        running = true;
        thread = Thread.ofPlatform().start(() -> drain(handler));
    }

    @Override
    public void stop() {
        running = false;
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String eventBytesSql() {
        return "SELECT avg(octet_length(data)) FROM floor_outbox";
    }

    @Override
    public void close() {
        stop();
        pool.close();
    }

    private void drain(Handler handler) {
        while (running) {
            Integer count = transaction.execute(_ -> batch(handler));
            if (count == null || count == 0) {
                LockSupport.parkNanos(200_000);
            }
        }
    }

    private int batch(Handler handler) {
        var seqs = new ArrayList<Long>();
        jdbc.query(
                READ,
                row -> {
                    seqs.add(row.getLong(1));
                    row.getBytes(4);
                    handler.handle(Change.userOf(row.getString(2)), row.getLong(3));
                });
        if (!seqs.isEmpty()) {
            jdbc.update(
                    "DELETE FROM floor_outbox WHERE seq = ANY (?)",
                    (Object) seqs.toArray(Long[]::new));
        }
        return seqs.size();
    }

    private static Object[] row(Change change) {
        var event =
                "{\"user\":\"%s\",\"number\":%d,\"payload\":\"%s\"}"
                        .formatted(change.userName(), change.number(), change.payload());
        return new Object[] {
            change.userName(), change.number(), event.getBytes(StandardCharsets.UTF_8)
        };
    }
}

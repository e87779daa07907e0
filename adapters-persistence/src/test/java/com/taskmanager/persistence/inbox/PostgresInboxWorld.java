package com.taskmanager.persistence.inbox;

import static java.util.Objects.requireNonNull;

import com.taskmanager.application.event.Slots;
import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.history.Declaration;
import com.taskmanager.application.inbox.ConsumerEntry;
import com.taskmanager.application.inbox.EventNumber;
import com.taskmanager.application.inbox.Inbox;
import com.taskmanager.application.inbox.InboxOperations;
import com.taskmanager.application.inbox.InboxWorld;
import com.taskmanager.application.lookup.Envelope;
import com.taskmanager.application.lookup.Lookups;
import com.taskmanager.application.operations.OperatorAction;
import com.taskmanager.application.port.Outbox;
import com.taskmanager.application.port.UnitOfWork;
import com.taskmanager.application.port.UserLocks;
import com.taskmanager.application.testing.SettableClock;
import com.taskmanager.domain.user.UserId;
import com.taskmanager.persistence.history.JdbcDatabaseHistory;
import com.taskmanager.persistence.testing.PostgresWorld;
import com.taskmanager.persistence.testing.TestDatabase;
import com.taskmanager.persistence.testing.TestPostgres;
import com.taskmanager.persistence.testing.Together;
import com.zaxxer.hikari.HikariDataSource;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

import javax.sql.DataSource;

/// The inbox's tables in a database of their own.
final class PostgresInboxWorld implements InboxWorld, AutoCloseable {
    private final TestDatabase database;
    private final HikariDataSource pool;
    private final AtomicInteger repeats = new AtomicInteger();
    private final PostgresWorld world;
    private final JdbcInbox inbox;
    private Duration statementMax = Duration.ofSeconds(5);

    PostgresInboxWorld() {
        this(TestPostgres.newDatabase(), pool -> pool);
    }

    /// `through`: what the adapters have instead of the pool.
    PostgresInboxWorld(TestDatabase database, UnaryOperator<DataSource> through) {
        this.database = database;
        pool = database.pool();
        var seen = through.apply(pool);
        world = new PostgresWorld(seen, _ -> repeats.incrementAndGet());
        inbox = new JdbcInbox(seen, world.writePath());
        database.run("CREATE TABLE note (id int GENERATED ALWAYS AS IDENTITY, text text)");
    }

    JdbcClient jdbc() {
        return world.jdbc();
    }

    TestDatabase database() {
        return database;
    }

    JdbcConsumerRuns runs() {
        return inbox.runs();
    }

    Outbox outbox() {
        return world.outbox();
    }

    /// How often a unit of work had to be repeated: a deadlock, or worse.
    int repeats() {
        return repeats.get();
    }

    void shortenStatements(Duration max) {
        statementMax = max;
    }

    void run(String sql) {
        database.run(sql);
    }

    /// Several statements in one round trip, in the unit of work.
    void batch(String... statements) {
        new JdbcTemplate(pool).batchUpdate(statements);
    }

    /// Whether a session of this database waits for a lock.
    boolean isSomebodyWaiting() {
        return jdbc().sql(
                        """
                        SELECT EXISTS (
                            SELECT FROM pg_stat_activity
                             WHERE datname = current_database() AND wait_event_type = 'Lock')
                        """)
                .query(Boolean.class)
                .single();
    }

    void cutOff() {
        pool.close();
    }

    @Override
    public UnitOfWork unitOfWork() {
        return world.unitOfWork();
    }

    @Override
    public UserLocks locks() {
        return world.locks();
    }

    @Override
    public ConsumerEntry entry() {
        return new JdbcConsumerEntry(jdbc(), statementMax);
    }

    @Override
    public InboxOperations.Desk desk() {
        return inbox.desk();
    }

    @Override
    public List<OperatorAction> actions() {
        return jdbc().sql("SELECT * FROM operator_action ORDER BY id")
                .query((row, _) -> action(row))
                .list();
    }

    private static OperatorAction action(ResultSet row) throws SQLException {
        return new OperatorAction(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("operator"),
                row.getString("action"),
                row.getString("target"),
                row.getString("reason"));
    }

    @Override
    public Inbox.Store store() {
        return inbox.besideCounters(statementMax);
    }

    @Override
    public Inbox.Registry registry() {
        return inbox.registry();
    }

    @Override
    public SettableClock clock() {
        return world.clock();
    }

    @Override
    public void issue(StreamId stream, long upTo) {
        jdbc().sql(
                        """
                        INSERT INTO event_stream (user_id, topic, last_seq)
                        VALUES (:user, :topic, :upTo)
                            ON CONFLICT (user_id, topic) DO UPDATE SET last_seq = :upTo
                        """)
                .param("user", stream.user().value())
                .param("topic", stream.topic().name())
                .param("upTo", upTo)
                .update();
    }

    @Override
    public void restore(StreamId stream, long to) {
        issue(stream, to);
        var history = new JdbcDatabaseHistory(pool);
        var found = history.look();
        history.declare(Declaration.RESTORED, found.declarations() + 1, found, found);
    }

    @Override
    public Inbox.Store storeApart() {
        return inbox.apartFromCounters();
    }

    @Override
    public Lookups.Tables lookups() {
        return inbox.lookups();
    }

    @Override
    public void place(Sent place, EventNumber number, UUID id, Envelope envelope) {
        var insert =
                switch (place) {
                    case OUTBOX ->
                            """
                            INSERT INTO outbox (slot, topic, user_id, user_seq, event_id,
                                                occurred_at, data)
                            VALUES (:slot, :topic, :user, :seq, :id, :occurred, :data)
                            """;
                    case PARKED ->
                            """
                            INSERT INTO outbox_parked (slot, seq, topic, user_id, user_seq, event_id,
                                                       occurred_at, data)
                            VALUES (:slot, :seq, :topic, :user, :seq, :id, :occurred, :data)
                            """;
                    case LOG ->
                            """
                            INSERT INTO event_log (topic, user_id, user_seq, event_id, type, subject,
                                                   occurred_at, correlation_id, causation_id,
                                                   traceparent)
                            VALUES (:topic, :user, :seq, :id, :type, :subject, :occurred,
                                    :correlation, :causation, :traceparent)
                            """;
                };
        jdbc().sql(insert)
                .param("slot", Slots.of(number.stream().user()))
                .param("topic", number.stream().topic().name())
                .param("user", number.stream().user().value())
                .param("seq", number.seq())
                .param("id", id)
                .param("type", envelope.type())
                .param("subject", envelope.subject())
                .param("occurred", requireNonNull(envelope.occurredAt()).atOffset(ZoneOffset.UTC))
                .param("correlation", envelope.correlationId())
                .param("causation", envelope.causationId(), Types.OTHER)
                .param("traceparent", envelope.traceparent(), Types.VARCHAR)
                .param("data", bytes(envelope))
                .update();
    }

    /// As much of an event as is looked at where it lies.
    private static byte[] bytes(Envelope envelope) {
        return """
            {"type":"%s","subject":"%s","correlationid":"%s","causationid":"%s","traceparent":"%s",\
            "data":{"title":"\\"subject\\":\\"task/70\\""}}\
            """
                .formatted(
                        envelope.type(),
                        envelope.subject(),
                        envelope.correlationId(),
                        Objects.toString(envelope.causationId(), ""),
                        Objects.toString(envelope.traceparent(), ""))
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void keepTask(long id, UserId user) {
        jdbc().sql(
                        """
                        INSERT INTO task (id, user_id, title, priority, time_zone, version,
                                          created_at, updated_at)
                        VALUES (:id, :user, 't', 1, 'UTC', 1, now(), now())
                        """)
                .param("id", id)
                .param("user", user.value())
                .update();
    }

    @Override
    public void note(String text) {
        jdbc().sql("INSERT INTO note (text) VALUES (:text)").param("text", text).update();
    }

    @Override
    public List<String> notes() {
        return jdbc().sql("SELECT text FROM note ORDER BY id")
                .query((row, _) -> row.getString("text"))
                .list();
    }

    @Override
    public void whileHeld(String consumer, StreamId stream, Runnable work) {
        try (var other = database.connect()) {
            other.setAutoCommit(false);
            hold(other, consumer, stream);
            work.run();
            other.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void whileLocked(UserId user, Runnable work) {
        var locked = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        var change =
                Together.start(
                        () ->
                                unitOfWork()
                                        .run(
                                                () -> {
                                                    locks().lock(List.of(user));
                                                    locked.countDown();
                                                    Together.await(done);
                                                    return true;
                                                }));
        Together.await(locked);
        work.run();
        done.countDown();
        change.join();
    }

    @Override
    public List<String> waiting(String consumer) {
        return lines(
                """
                SELECT concat_ws(' ', user_id, seq, reason)
                  FROM inbox_waiting WHERE consumer = :consumer ORDER BY user_id, topic, seq
                """,
                consumer);
    }

    @Override
    public List<String> dead(String consumer) {
        return lines(
                """
                SELECT concat_ws(' ', coalesce(user_id, '?'), coalesce(seq::text, '?'), cause,
                                 nullif(status, 'OPEN'))
                  FROM dead_letter WHERE consumer = :consumer ORDER BY id
                """,
                consumer);
    }

    @Override
    public void close() {
        pool.close();
        database.close();
    }

    @Override
    public List<Long> letters(String consumer) {
        return jdbc().sql("SELECT id FROM dead_letter WHERE consumer = :consumer ORDER BY id")
                .param("consumer", consumer)
                .query((row, _) -> row.getLong("id"))
                .list();
    }

    private List<String> lines(String sql, String consumer) {
        return jdbc().sql(sql)
                .param("consumer", consumer)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private static void hold(Connection other, String consumer, StreamId stream)
            throws SQLException {
        var sql =
                "SELECT FROM inbox_position WHERE consumer = ? AND topic = ? AND user_id = ?"
                        + " FOR UPDATE";
        try (var statement = other.prepareStatement(sql)) {
            statement.setString(1, consumer);
            statement.setString(2, stream.topic().name());
            statement.setString(3, stream.user().value());
            statement.executeQuery();
        }
    }
}

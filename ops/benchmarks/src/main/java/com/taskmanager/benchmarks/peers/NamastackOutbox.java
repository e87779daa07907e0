package com.taskmanager.benchmarks.peers;

import com.taskmanager.benchmarks.contest.Change;

import io.namastack.outbox.Outbox;
import io.namastack.outbox.handler.OutboxRecordMetadata;
import io.namastack.outbox.handler.OutboxTypedHandler;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.function.Consumer;

import javax.sql.DataSource;

/// namastack-outbox in a process of its own, tuned as [Namastack], for changes that somebody else's
/// handler takes further.
public final class NamastackOutbox implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final TransactionTemplate transaction;
    private final Outbox outbox;

    private NamastackOutbox(ConfigurableApplicationContext context, DataSource pool) {
        this.context = context;
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
        this.outbox = context.getBean(Outbox.class);
    }

    /// Works from now on. A handler that throws is called again, as its defaults say.
    public static NamastackOutbox tuned(DataSource pool, Consumer<Change> handler) {
        var context =
                SpringPeer.withoutModulith(
                        pool,
                        Namastack.ADVICE,
                        beans ->
                                beans.registerBean(
                                        "events", Listener.class, () -> new Listener(handler)));
        return new NamastackOutbox(context, pool);
    }

    public void inTransaction(Runnable work) {
        transaction.executeWithoutResult(_ -> work.run());
    }

    public void schedule(Change change) {
        outbox.schedule(Event.of(change), change.userName());
    }

    @Override
    public void close() {
        context.close();
    }

    private record Listener(Consumer<Change> handler) implements OutboxTypedHandler<Event> {
        @Override
        public void handle(Event event, OutboxRecordMetadata metadata) {
            handler.accept(new Change(event.userNumber(), event.number(), event.payload()));
        }
    }
}

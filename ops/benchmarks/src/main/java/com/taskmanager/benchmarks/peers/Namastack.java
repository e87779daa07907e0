package com.taskmanager.benchmarks.peers;

import com.taskmanager.benchmarks.contest.Business;
import com.taskmanager.benchmarks.contest.Change;
import com.taskmanager.benchmarks.contest.Contestant;
import com.taskmanager.benchmarks.contest.DurablePostgres;

import io.namastack.outbox.Outbox;
import io.namastack.outbox.OutboxProcessingScheduler;
import io.namastack.outbox.handler.OutboxRecordMetadata;
import io.namastack.outbox.handler.OutboxTypedHandler;

import org.springframework.context.ConfigurableApplicationContext;

import java.util.List;
import java.util.Map;

/// namastack-outbox, one instance, its record key the user.
public final class Namastack implements Contestant {
    private static final int CONNECTIONS = 45;

    /// What its page on tuning calls the candidate with the lowest latency.
    static final Map<String, Object> ADVICE =
            Map.of(
                    "spring.threads.virtual.enabled", true,
                    "namastack.outbox.polling.trigger", "fixed",
                    "namastack.outbox.polling.batch-size", 800,
                    "namastack.outbox.polling.fixed.interval", "25ms",
                    "namastack.outbox.processing.executor-concurrency-limit", 30,
                    "namastack.outbox.instance.heartbeat-interval", "1s",
                    "namastack.outbox.instance.stale-instance-timeout", "10s",
                    "namastack.outbox.instance.rebalance-interval", "1s");

    private final String name;
    private final Business business;
    private final Receiver receiver = new Receiver();
    private final ConfigurableApplicationContext context;
    private final Outbox outbox;
    private final OutboxProcessingScheduler scheduler;

    private Namastack(
            String name, DurablePostgres.Database database, Map<String, Object> properties) {
        this.name = name;
        business = new Business(database, CONNECTIONS);
        context =
                SpringPeer.withoutModulith(
                        business.pool(),
                        properties,
                        beans ->
                                beans.registerBean(
                                        "events", Listener.class, () -> new Listener(receiver)));
        outbox = context.getBean(Outbox.class);
        scheduler = context.getBean(OutboxProcessingScheduler.class);
        scheduler.stop();
    }

    public static Contestant withDefaults(DurablePostgres.Database database) {
        return new Namastack("namastack-outbox", database, Map.of());
    }

    public static Contestant tuned(DurablePostgres.Database database) {
        return new Namastack("namastack-outbox, tuned", database, ADVICE);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void write(List<Change> changes) {
        business.write(
                changes, all -> all.forEach(it -> outbox.schedule(Event.of(it), it.userName())));
    }

    @Override
    public void writePlain(List<Change> changes) {
        business.write(changes, _ -> {});
    }

    @Override
    public void start(Handler handler) {
        receiver.listen(handler);
        scheduler.start();
    }

    @Override
    public void stop() {
        scheduler.stop();
    }

    @Override
    public String eventBytesSql() {
        return "SELECT avg(octet_length(payload)) FROM outbox_record";
    }

    @Override
    public void close() {
        context.close();
        business.close();
    }

    private record Listener(Receiver receiver) implements OutboxTypedHandler<Event> {
        @Override
        public void handle(Event event, OutboxRecordMetadata metadata) {
            receiver.accept(event);
        }
    }
}

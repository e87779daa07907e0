package com.taskmanager.benchmarks.peers;

import com.taskmanager.benchmarks.contest.Business;
import com.taskmanager.benchmarks.contest.Change;
import com.taskmanager.benchmarks.contest.Contestant;
import com.taskmanager.benchmarks.contest.DurablePostgres;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.task.TaskDecorator;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.modulith.events.IncompleteEventPublications;

import java.util.List;
import java.util.Map;

/// Spring Modulith's publication registry with a listener of a module. There is no outbox that
/// fills up: a listener runs as soon as the transaction has committed. A backlog is what a process
/// leaves that died in between, and it is drained by republishing.
public final class Modulith implements Contestant {
    private static final int CONNECTIONS = 40;

    /// Its documentation warns that a registry which keeps what is done grows and slows down.
    private static final Map<String, Object> ADVICE =
            Map.of("spring.modulith.events.completion-mode", "delete");

    private static final Map<String, Object> SCHEMA =
            Map.of("spring.modulith.events.jdbc.schema-initialization.enabled", true);

    private final String name;
    private final Business business;
    private final Receiver receiver = new Receiver();
    private final Crash crash = new Crash();
    private final ConfigurableApplicationContext context;
    private Thread republishing = new Thread();

    private Modulith(
            String name, DurablePostgres.Database database, Map<String, Object> properties) {
        this.name = name;
        business = new Business(database, CONNECTIONS);
        context =
                SpringPeer.withoutNamastack(
                        business.pool(),
                        properties,
                        beans -> {
                            beans.registerBean("module", Module.class, () -> new Module(receiver));
                            beans.registerBean("crash", TaskDecorator.class, () -> crash);
                        });
    }

    public static Contestant withDefaults(DurablePostgres.Database database) {
        return new Modulith("Spring Modulith", database, SCHEMA);
    }

    public static Contestant tuned(DurablePostgres.Database database) {
        return new Modulith("Spring Modulith, tuned", database, ADVICE);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void write(List<Change> changes) {
        business.write(changes, all -> all.forEach(it -> context.publishEvent(Event.of(it))));
    }

    @Override
    public void writePlain(List<Change> changes) {
        business.write(changes, _ -> {});
    }

    @Override
    public void start(Handler handler) {
        receiver.listen(handler);
        if (crash.end() > 0) {
            var publications = context.getBean(IncompleteEventPublications.class);
            republishing =
                    Thread.ofPlatform()
                            .start(
                                    () ->
                                            publications.resubmitIncompletePublications(
                                                    _ -> crash.isOver()));
        }
    }

    @Override
    public void stop() {
        crash.now();
        try {
            republishing.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String eventBytesSql() {
        return "SELECT avg(octet_length(serialized_event)) FROM event_publication";
    }

    @Override
    public void close() {
        stop();
        context.close();
        business.close();
    }

    /// Proxied, and therefore neither final nor a record.
    static class Module {
        private final Receiver receiver;

        Module(Receiver receiver) {
            this.receiver = receiver;
        }

        @ApplicationModuleListener
        void on(Event event) {
            receiver.accept(event);
        }
    }
}

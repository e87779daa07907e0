package com.taskmanager.benchmarks.peers;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.taskmanager.benchmarks.contest.Business;
import com.taskmanager.benchmarks.contest.Change;
import com.taskmanager.benchmarks.contest.Contestant;
import com.taskmanager.benchmarks.contest.DurablePostgres;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/// db-scheduler, a one-time task for each event, scheduled in the transaction of the change.
public final class DbScheduler implements Contestant {
    private static final int CONNECTIONS = 45;

    private static final String CREATE =
            """
            CREATE TABLE scheduled_tasks (
                task_name            text        NOT NULL,
                task_instance        text        NOT NULL,
                task_data            bytea,
                execution_time       timestamptz NOT NULL,
                picked               boolean     NOT NULL,
                picked_by            text,
                last_success         timestamptz,
                last_failure         timestamptz,
                consecutive_failures int,
                last_heartbeat       timestamptz,
                version              bigint      NOT NULL,
                priority             smallint,
                PRIMARY KEY (task_name, task_instance));
            CREATE INDEX execution_time_idx ON scheduled_tasks (execution_time);
            CREATE INDEX last_heartbeat_idx ON scheduled_tasks (last_heartbeat);
            CREATE INDEX priority_execution_time_idx
                ON scheduled_tasks (priority DESC, execution_time ASC)
            """;

    private final String name;
    private final boolean wakes;
    private final UnaryOperator<SchedulerBuilder> advice;
    private final Business business;
    private final Receiver receiver = new Receiver();
    private final OneTimeTask<Event> task =
            Tasks.oneTime("event", Event.class)
                    .execute((instance, _) -> receiver.accept(instance.getData()));
    private final SchedulerClient client;
    private volatile @Nullable Scheduler scheduler;

    private DbScheduler(
            String name,
            DurablePostgres.Database database,
            boolean wakes,
            UnaryOperator<SchedulerBuilder> advice) {
        this.name = name;
        this.wakes = wakes;
        this.advice = advice;
        database.run(CREATE);
        business = new Business(database, CONNECTIONS);
        client =
                SchedulerClient.Builder.create(
                                new TransactionAwareDataSourceProxy(business.pool()), task)
                        .build();
    }

    public static Contestant withDefaults(DurablePostgres.Database database) {
        return new DbScheduler("db-scheduler", database, false, builder -> builder);
    }

    /// The settings of its own benchmark on machines of two cores, and a check as soon as a
    /// transaction has committed.
    public static Contestant tuned(DurablePostgres.Database database) {
        return new DbScheduler(
                "db-scheduler, tuned",
                database,
                true,
                builder -> builder.threads(20).pollUsingLockAndFetch(4.0, 20.0));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void write(List<Change> changes) {
        business.write(changes, this::schedule);
        var running = scheduler;
        if (wakes && running != null) {
            running.triggerCheckForDueExecutions();
        }
    }

    @Override
    public void writePlain(List<Change> changes) {
        business.write(changes, _ -> {});
    }

    @Override
    public void start(Handler handler) {
        receiver.listen(handler);
        var started = advice.apply(Scheduler.create(business.pool(), task)).build();
        started.start();
        scheduler = started;
    }

    @Override
    public void stop() {
        var running = scheduler;
        scheduler = null;
        if (running != null) {
            running.stop();
        }
    }

    @Override
    public String eventBytesSql() {
        return "SELECT avg(octet_length(task_data)) FROM scheduled_tasks";
    }

    @Override
    public void close() {
        stop();
        business.close();
    }

    private void schedule(List<Change> changes) {
        var now = Instant.now();
        if (changes.size() == 1) {
            client.scheduleIfNotExists(instance(changes.getFirst()), now);
        } else {
            List<TaskInstance<?>> all =
                    changes.stream().<TaskInstance<?>>map(this::instance).toList();
            client.scheduleBatch(all, now);
        }
    }

    private TaskInstance<Event> instance(Change change) {
        return task.instance(change.userName() + "/" + change.number(), Event.of(change));
    }
}

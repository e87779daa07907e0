package com.taskmanager.benchmarks.real;

import com.taskmanager.stack.process.CannotRun;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/// The broker's topics, as an administrator changes them.
record Topics(String broker) {
    static final String EVENTS = "task-events";
    private static final int TRIES_MAX = 50;
    private static final Duration PAUSE = Duration.ofMillis(200);

    /// A new one of this name, empty. Whoever publishes or reads must be away meanwhile.
    void recreate(String topic, int partitions) {
        run(admin -> admin.deleteTopics(List.of(topic)).all());
        var created = List.of(new NewTopic(topic, partitions, (short) 1));
        for (int n = 1; !succeeds(admin -> admin.createTopics(created).all()); n++) {
            if (n == TRIES_MAX) {
                throw new CannotRun("topic " + topic + " could not be made");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /// While everybody goes on.
    void raise(String topic, int partitions) {
        var more = Map.of(topic, NewPartitions.increaseTo(partitions));
        run(admin -> admin.createPartitions(more).all());
    }

    private void run(Function<Admin, KafkaFuture<Void>> command) {
        if (!succeeds(command)) {
            throw new CannotRun("there is such a topic already");
        }
    }

    /// False while a topic of that name is not gone yet.
    private boolean succeeds(Function<Admin, KafkaFuture<Void>> command) {
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker))) {
            command.apply(admin).get();
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TopicExistsException) {
                return false;
            }
            throw new CannotRun("Kafka refused: " + e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

package com.taskmanager.broker;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

import java.util.List;
import java.util.concurrent.ExecutionException;

/// Makes what is not there yet; what is there stays as it is.
final class Administration implements AutoCloseable {
    private final Setup setup;
    private final Admin admin;

    private Administration(Setup setup, Admin admin) {
        this.setup = setup;
        this.admin = admin;
    }

    static Administration as(Setup setup) {
        return new Administration(setup, Admin.create(setup.admin()));
    }

    /// Waits for the broker, which may still be starting.
    void makeTopics() {
        setup.topics().forEach(this::make);
    }

    void makePermissions() {
        var permissions = setup.permissions();
        if (!permissions.isEmpty()) {
            admin.createAcls(permissions).all().toCompletionStage().toCompletableFuture().join();
        }
    }

    private void make(NewTopic topic) {
        try {
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("topic " + topic.name(), e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}

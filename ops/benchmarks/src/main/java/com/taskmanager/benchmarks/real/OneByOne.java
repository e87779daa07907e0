package com.taskmanager.benchmarks.real;

import com.taskmanager.benchmarks.contest.Change;

import io.dapr.client.DaprClient;
import io.dapr.client.DaprClientBuilder;
import io.dapr.config.Properties;

import java.time.Duration;
import java.util.Map;

/// One message for each change, as the SDK's examples publish; the user is its key.
final class OneByOne {
    static final String TOPIC = "task-updates";
    private static final Duration DEADLINE = Duration.ofSeconds(5);

    private final String name;
    private final DaprClient client;

    /// The token is in the environment, where the SDK looks for it.
    OneByOne(String name, int grpcPort) {
        this.name = name;
        client =
                new DaprClientBuilder()
                        .withPropertyOverride(Properties.SIDECAR_IP, "127.0.0.1")
                        .withPropertyOverride(Properties.GRPC_PORT, Integer.toString(grpcPort))
                        .build();
    }

    void publish(Change change) {
        Map<String, Object> message =
                Map.of(
                        "peer", name,
                        "user", change.userName(),
                        "number", change.number(),
                        "payload", change.payload());
        client.publishEvent(
                        "kafka-pubsub", TOPIC, message, Map.of("partitionKey", change.userName()))
                .block(DEADLINE);
    }
}

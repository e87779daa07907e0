package com.taskmanager.dapr.publish;

import io.dapr.client.DaprClientBuilder;
import io.dapr.client.DaprPreviewClient;
import io.dapr.client.resiliency.ResiliencyOptions;
import io.dapr.config.Properties;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/// The sidecar of this process: where its gRPC port is, what it wants to be shown, and how long it
/// is waited for. `deadline` is for a whole publish, however many calls that takes.
public record Sidecar(
        String host, int grpcPort, @Nullable String apiToken, String pubsub, Duration deadline) {
    public static final String KAFKA = "kafka-pubsub";
    public static final Duration DEADLINE = Duration.ofSeconds(5);

    /// Connects when it is first used. The SDK's own repeats stay off: they would reorder events,
    /// and whoever publishes repeats anyway.
    DaprPreviewClient client() {
        var builder =
                new DaprClientBuilder()
                        .withPropertyOverride(Properties.SIDECAR_IP, host)
                        .withPropertyOverride(Properties.GRPC_PORT, Integer.toString(grpcPort))
                        .withResiliencyOptions(
                                new ResiliencyOptions().setTimeout(deadline).setMaxRetries(0));
        if (apiToken != null) {
            builder.withPropertyOverride(Properties.API_TOKEN, apiToken);
        }
        return builder.buildPreviewClient();
    }

    /// Without the token: this may be logged.
    @Override
    public String toString() {
        return "sidecar %s:%d, %s".formatted(host, grpcPort, pubsub);
    }
}

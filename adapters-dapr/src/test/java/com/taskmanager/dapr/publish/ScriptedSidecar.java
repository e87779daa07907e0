package com.taskmanager.dapr.publish;

import com.taskmanager.application.event.EventData;
import com.taskmanager.application.event.Topic;
import com.taskmanager.application.port.EventPublisherContract.Arrival;

import io.dapr.v1.DaprGrpc;
import io.dapr.v1.DaprProtos.BulkPublishRequest;
import io.dapr.v1.DaprProtos.BulkPublishRequestEntry;
import io.dapr.v1.DaprProtos.BulkPublishResponse;
import io.dapr.v1.DaprProtos.BulkPublishResponseFailedEntry;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerBuilder;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/// A real gRPC server that does what the test says: each call the next line of the script, and once
/// that is used up, what a healthy sidecar does.
final class ScriptedSidecar implements AutoCloseable {
    private static final Metadata.Key<String> TOKEN =
            Metadata.Key.of("dapr-api-token", Metadata.ASCII_STRING_MARSHALLER);

    final List<Arrival> arrivals = new CopyOnWriteArrayList<>();
    final List<BulkPublishRequest> requests = new CopyOnWriteArrayList<>();
    final List<String> tokens = new CopyOnWriteArrayList<>();

    private final List<Line> script = new CopyOnWriteArrayList<>();
    private @Nullable Server server;
    private int port;

    /// What the sidecar does with one call.
    interface Line {
        void play(BulkPublishRequest request, StreamObserver<BulkPublishResponse> answer);
    }

    int port() {
        return port;
    }

    void then(Line line) {
        script.add(line);
    }

    void start() {
        try {
            server =
                    ServerBuilder.forPort(port)
                            .addService(new Service())
                            .intercept(new TokenKeeper())
                            .build()
                            .start();
            port = server.getPort();
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    /// At once: calls in hand lose their connection.
    void die() {
        if (server != null) {
            server.shutdownNow();
        }
    }

    @Override
    public void close() {
        die();
    }

    Line accept() {
        return (request, answer) -> {
            keep(request, Set.of());
            reply(answer, BulkPublishResponse.getDefaultInstance());
        };
    }

    Line refuse(Set<String> entryIds) {
        return (request, answer) -> {
            keep(request, entryIds);
            var response = BulkPublishResponse.newBuilder();
            entryIds.forEach(id -> response.addFailedEntries(failed(id)));
            reply(answer, response.build());
        };
    }

    Line acceptAndNeverAnswer() {
        return (request, _) -> keep(request, Set.of());
    }

    Line acceptAndFail(Status status) {
        return (request, answer) -> {
            keep(request, Set.of());
            answer.onError(status.asRuntimeException());
        };
    }

    Line acceptAndDie() {
        return (request, _) -> {
            keep(request, Set.of());
            die();
        };
    }

    Line acceptAfter(Duration pause) {
        var later = CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS);
        return (request, answer) -> later.execute(() -> accept().play(request, answer));
    }

    private void keep(BulkPublishRequest request, Set<String> except) {
        request.getEntriesList().stream()
                .filter(entry -> !except.contains(entry.getEntryId()))
                .map(entry -> arrival(request.getTopic(), entry))
                .forEach(arrivals::add);
    }

    private static Arrival arrival(String topic, BulkPublishRequestEntry entry) {
        return new Arrival(
                new Topic(topic),
                entry.getMetadataOrDefault("partitionKey", "no key"),
                EventData.of(entry.getEvent().toByteArray()));
    }

    private static BulkPublishResponseFailedEntry failed(String id) {
        return BulkPublishResponseFailedEntry.newBuilder().setEntryId(id).setError("no").build();
    }

    private static void reply(
            StreamObserver<BulkPublishResponse> answer, BulkPublishResponse response) {
        answer.onNext(response);
        answer.onCompleted();
    }

    private final class Service extends DaprGrpc.DaprImplBase {
        @Override
        public void bulkPublishEventAlpha1(
                BulkPublishRequest request, StreamObserver<BulkPublishResponse> answer) {
            requests.add(request);
            var line = script.isEmpty() ? accept() : script.removeFirst();
            line.play(request, answer);
        }
    }

    private final class TokenKeeper implements ServerInterceptor {
        @Override
        public <Q, A> ServerCall.Listener<Q> interceptCall(
                ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
            var token = headers.get(TOKEN);
            tokens.add(token == null ? "none" : token);
            return next.startCall(call, headers);
        }
    }
}

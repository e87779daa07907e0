package com.taskmanager.dapr.publish;

import io.dapr.client.DaprPreviewClient;

import java.util.concurrent.atomic.AtomicReference;

/// The SDK's client, another one after each trouble: a gRPC channel that could not connect waits up
/// to two minutes before it tries again, however soon the sidecar is back.
final class Connection implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Connection.class.getName());

    private final Sidecar sidecar;
    private final AtomicReference<DaprPreviewClient> client;

    Connection(Sidecar sidecar) {
        this.sidecar = sidecar;
        this.client = new AtomicReference<>(sidecar.client());
    }

    DaprPreviewClient client() {
        return client.get();
    }

    /// Of several callers that had trouble with the same client one renews it. Calls in hand of
    /// others come to their end.
    void renew(DaprPreviewClient troubled) {
        var fresh = sidecar.client();
        close(client.compareAndSet(troubled, fresh) ? troubled : fresh);
    }

    @Override
    public void close() {
        close(client.get());
    }

    private static void close(DaprPreviewClient closing) {
        try {
            closing.close();
        } catch (Exception left) {
            LOG.log(System.Logger.Level.DEBUG, "a client for the sidecar did not close", left);
        }
    }
}

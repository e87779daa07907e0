package com.taskmanager.benchmarks.real;

import com.sun.net.httpserver.HttpServer;
import com.taskmanager.application.port.EventPublisher;
import com.taskmanager.application.relay.RelayPace;
import com.taskmanager.benchmarks.own.OursRelay;
import com.taskmanager.dapr.publish.DaprEventPublisher;
import com.taskmanager.dapr.publish.Sidecar;
import com.taskmanager.persistence.eventlog.EventLogMode;
import com.taskmanager.stack.Plan;
import com.taskmanager.stack.process.Ports;
import com.taskmanager.stack.process.Unit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.function.UnaryOperator;

/// A relay in the process that writes, as the backend has one: what was written is on its way
/// without a poll. Its sidecar is that of the backend.
final class RelayBeside implements AutoCloseable {
    private static final int WORKERS = 2;

    /// As the program has it with this transport.
    private static final Duration GATHER_MAX = Duration.ofMillis(20);

    private final HttpServer app;
    private final Unit sidecar;
    private final DaprEventPublisher publisher;
    private final OursRelay relay;
    private final Writer writer;

    private RelayBeside(
            HttpServer app,
            Unit sidecar,
            DaprEventPublisher publisher,
            OursRelay relay,
            Writer writer) {
        this.app = app;
        this.sidecar = sidecar;
        this.publisher = publisher;
        this.relay = relay;
        this.writer = writer;
    }

    static RelayBeside start(Backbone backbone, Writer writer) {
        return start(backbone, writer, UnaryOperator.identity());
    }

    /// @param round what is put round the publisher
    static RelayBeside start(
            Backbone backbone, Writer writer, UnaryOperator<EventPublisher> round) {
        var app = app();
        int grpc = Ports.free();
        var address = URI.create("http://127.0.0.1:" + app.getAddress().getPort());
        var name = "writer-" + app.getAddress().getPort();
        var sidecar =
                backbone.stack()
                        .sidecar(Plan.BACKEND, name, address, grpc, UnaryOperator.identity());
        sidecar.start();
        var publisher =
                new DaprEventPublisher(
                        new Sidecar(
                                "127.0.0.1",
                                grpc,
                                backbone.stack().tokenToSidecar(),
                                Sidecar.KAFKA,
                                Sidecar.DEADLINE));
        var relay = new OursRelay(backbone.database(), WORKERS, EventLogMode.METADATA);
        relay.start(round.apply(publisher), RelayPace.USUAL.gatheringFor(GATHER_MAX));
        writer.tell(relay::wake);
        return new RelayBeside(app, sidecar, publisher, relay, writer);
    }

    Unit sidecar() {
        return sidecar;
    }

    @Override
    public void close() {
        writer.tell(_ -> {});
        relay.close();
        publisher.close();
        sidecar.stop();
        app.stop(0);
    }

    /// A sidecar waits until somebody listens there.
    private static HttpServer app() {
        try {
            var place = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0);
            var server = HttpServer.create(place, 0);
            server.createContext(
                    "/",
                    exchange -> {
                        exchange.sendResponseHeaders(204, -1);
                        exchange.close();
                    });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

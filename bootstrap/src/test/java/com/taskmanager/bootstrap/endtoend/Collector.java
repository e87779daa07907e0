package com.taskmanager.bootstrap.endtoend;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Takes traces as an OpenTelemetry collector does, by HTTP, and looks into them as far as it needs
/// to: ids are in there as bytes, names as text.
record Collector(HttpServer server, List<String> exports) implements AutoCloseable {
    static Collector start() throws IOException {
        var exports = new CopyOnWriteArrayList<String>();
        var place = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0);
        var server = HttpServer.create(place, 0);
        server.createContext("/v1/traces", exchange -> take(exchange, exports));
        server.start();
        return new Collector(server, exports);
    }

    String address() {
        return "http://127.0.0.1:%d/v1/traces".formatted(server.getAddress().getPort());
    }

    /// Whether spans of this trace have come, one with that name among them or beside them: that is
    /// enough where nothing else is recorded.
    boolean has(String trace, String name) {
        var id = bytes(HexFormat.of().parseHex(trace));
        return exports.stream().anyMatch(export -> export.contains(id) && export.contains(name));
    }

    private static void take(HttpExchange exchange, List<String> exports) throws IOException {
        exports.add(bytes(exchange.getRequestBody().readAllBytes()));
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    /// One character for each byte.
    private static String bytes(byte[] data) {
        return new String(data, StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

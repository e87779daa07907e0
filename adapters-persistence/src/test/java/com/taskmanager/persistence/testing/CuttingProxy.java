package com.taskmanager.persistence.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;

/// The wire between a pool and its server, which a test may cut once, exactly when a COMMIT passes.
/// Connections made after that pass untouched.
///
/// The driver must send the word each time: `prepareThreshold=0`.
public final class CuttingProxy implements AutoCloseable {
    private static final String COMMIT = "COMMIT";

    private final int serverPort;
    private final ServerSocket listener;
    private final AtomicReference<Armed> armed = new AtomicReference<>(Armed.NOT);
    private final AtomicReference<Runnable> atCut = new AtomicReference<>(() -> {});
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final Queue<String> requests = new ConcurrentLinkedQueue<>();

    /// Where the wire breaks.
    public enum Cut {
        NEVER,
        /// The commit does not arrive, and the server sees the end of the connection.
        BEFORE_THE_SERVER,
        /// The commit does not arrive, and the server waits for more.
        BEFORE_THE_SERVER_UNNOTICED,
        /// The commit is done, its answer does not arrive.
        AFTER_THE_SERVER
    }

    /// A cut, and the word that marks the connection it is meant for.
    private record Armed(Cut cut, String word) {
        static final Armed NOT = new Armed(Cut.NEVER, "");
    }

    public CuttingProxy(int serverPort) {
        try {
            this.serverPort = serverPort;
            this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public static CuttingProxy to(TestDatabase database) {
        return new CuttingProxy(uri(database).getPort());
    }

    /// Of connections through here, which send every word each time.
    public HikariDataSource pool(TestDatabase database, int connections) {
        var config = new HikariConfig();
        config.setJdbcUrl(
                "jdbc:postgresql://127.0.0.1:%d%s?prepareThreshold=0"
                        .formatted(port(), uri(database).getPath()));
        config.setUsername(database.user());
        config.setPassword(database.password());
        config.setMaximumPoolSize(connections);
        return new HikariDataSource(config);
    }

    private static URI uri(TestDatabase database) {
        return URI.create(database.url().substring("jdbc:".length()));
    }

    public int port() {
        return listener.getLocalPort();
    }

    public void cutNext(Cut cut) {
        cutAfter("", cut);
    }

    /// The next commit on a connection that has passed `word` on since now: in a whole program
    /// others commit too.
    public void cutAfter(String word, Cut cut) {
        armed.set(new Armed(cut, word));
    }

    /// What was sent to the server at once, in this order: a round trip each.
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /// What happens at the cut, before the client notices.
    public void atCut(Runnable action) {
        atCut.set(action);
    }

    @Override
    public void close() {
        closeQuietly(listener);
        sockets.forEach(CuttingProxy::closeQuietly);
    }

    private void accept() {
        try {
            while (true) {
                new Wire(track(listener.accept()), track(toServer())).start();
            }
        } catch (IOException _) {
            // closed: the test is over
        }
    }

    private Socket toServer() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), serverPort);
    }

    private Socket track(Socket socket) {
        sockets.add(socket);
        return socket;
    }

    private static void closeQuietly(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception _) {
            // it is closed then
        }
    }

    /// One connection.
    private final class Wire {
        private final Socket client;
        private final Socket server;
        private volatile Cut cut = Cut.NEVER;
        private Armed marked = Armed.NOT;

        Wire(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void start() {
            Thread.ofVirtual().start(() -> pump(client, server, true));
            Thread.ofVirtual().start(() -> pump(server, client, false));
        }

        private void pump(Socket from, Socket to, boolean upstream) {
            try {
                var in = from.getInputStream();
                for (byte[] chunk = read(in); chunk.length > 0; chunk = read(in)) {
                    if (upstream ? stopsRequest(chunk) : cut == Cut.AFTER_THE_SERVER) {
                        break;
                    }
                    to.getOutputStream().write(chunk);
                }
            } catch (IOException _) {
                // the other direction has ended
            }
            end();
        }

        private boolean stopsRequest(byte[] chunk) {
            var text = new String(chunk, StandardCharsets.ISO_8859_1);
            requests.add(text);
            var next = armed.get();
            if (text.contains(next.word())) {
                marked = next;
            }
            if (text.contains(COMMIT)
                    && marked.equals(next)
                    && armed.compareAndSet(next, Armed.NOT)) {
                cut = next.cut();
            }
            return cut == Cut.BEFORE_THE_SERVER || cut == Cut.BEFORE_THE_SERVER_UNNOTICED;
        }

        private void end() {
            if (cut != Cut.NEVER) {
                atCut.getAndSet(() -> {}).run();
            }
            closeQuietly(client);
            if (cut != Cut.BEFORE_THE_SERVER_UNNOTICED) {
                closeQuietly(server);
            }
        }

        private static byte[] read(InputStream in) throws IOException {
            byte[] buffer = new byte[1 << 16];
            int count = in.read(buffer);
            return count <= 0 ? new byte[0] : Arrays.copyOf(buffer, count);
        }
    }
}

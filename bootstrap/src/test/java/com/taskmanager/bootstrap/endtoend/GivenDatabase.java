package com.taskmanager.bootstrap.endtoend;

import com.taskmanager.bootstrap.adapter.embedded.EmbeddedPostgres;
import com.taskmanager.bootstrap.adapter.embedded.EmbeddedSettings;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// A PostgreSQL that the program is told of, and that can be taken away from it.
final class GivenDatabase implements AutoCloseable {
    private static final Path BINARIES = Path.of("target/postgres-binaries").toAbsolutePath();

    private static final String UNSENT =
            "SELECT convert_from(data, 'UTF8') FROM outbox WHERE topic = ? ORDER BY seq";

    private final EmbeddedSettings settings;
    private EmbeddedPostgres server;
    private boolean away;

    private GivenDatabase(EmbeddedSettings settings) {
        this.settings = settings;
        this.server = EmbeddedPostgres.start(settings);
    }

    static GivenDatabase start(Path folder) {
        return new GivenDatabase(new EmbeddedSettings(folder, RunningProgram.freePort(), BINARIES));
    }

    int port() {
        return server.port();
    }

    /// Ends every session, and listens no more.
    void goAway() {
        away = true;
        server.close();
    }

    void comeBack() {
        server = EmbeddedPostgres.start(settings);
        away = false;
    }

    /// Events stay in the outbox, or leave it again.
    void pauseRelay(boolean paused) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("UPDATE outbox_slot SET paused = " + paused);
        }
    }

    /// The events of a topic that are in the outbox, in order, as they will be sent.
    List<String> unsent(String topic) throws SQLException {
        try (var connection = connect();
                var query = connection.prepareStatement(UNSENT)) {
            query.setString(1, topic);
            var events = new ArrayList<String>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    events.add(rows.getString(1));
                }
            }
            return events;
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(server.url(), server.user(), server.password());
    }

    /// What the program has to be told. `port` may be that of something in between.
    List<String> arguments(int port, String parameters) {
        return List.of(
                "--spring.datasource.url=jdbc:postgresql://127.0.0.1:%d/taskmanager%s"
                        .formatted(port, parameters),
                "--spring.datasource.username=" + server.user(),
                "--spring.datasource.password=" + server.password());
    }

    @Override
    public void close() {
        if (!away) {
            server.close();
        }
    }
}

package com.taskmanager.bootstrap.adapter.embedded;

import java.io.IOException;
import java.nio.file.Path;

/// A durable PostgreSQL that belongs to this program.
///
/// It keeps its data across restarts, crashes and kill -9 of the program, of the server or of both:
/// a server that outlived its program is stopped before a new one starts, and one that ends while
/// its program lives is started again. Two programs never share a data folder. Its port is the one
/// that was asked for unless somebody else listens there.
public final class EmbeddedPostgres implements AutoCloseable {
    private final DataFolder folder;
    private final Server server;
    private final Database database;

    private EmbeddedPostgres(DataFolder folder, Server server, Database database) {
        this.folder = folder;
        this.server = server;
        this.database = database;
    }

    /// Blocks until it can be used; nothing is left running or held when it fails.
    public static EmbeddedPostgres start(EmbeddedSettings settings) {
        var folder = DataFolder.hold(settings.dataDir());
        try {
            return startIn(folder, settings);
        } catch (IOException e) {
            folder.close();
            throw CannotStart.notWritable(folder.path(), e);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    public String url() {
        return database.url();
    }

    public String user() {
        return database.user();
    }

    public String password() {
        return database.password();
    }

    public int port() {
        return server.port();
    }

    /// Where everything is kept: absolute.
    public Path dataDir() {
        return folder.path();
    }

    /// Returns when the server has ended. To be called when nobody needs it any more.
    @Override
    public void close() {
        try (folder) {
            server.close();
        }
    }

    private static EmbeddedPostgres startIn(DataFolder folder, EmbeddedSettings settings)
            throws IOException {
        var tools = Tools.in(Binaries.unpackedIn(settings.binariesDir(), Archive.forThisMachine()));
        var cluster = Cluster.in(folder, tools);
        var orphan = Orphan.of(cluster);
        if (orphan.isPresent()) {
            orphan.get().end();
        }
        var password = Password.in(folder.passwordFile());
        var server = Server.start(cluster, FreePort.from(settings.port()), folder.log());
        return checked(folder, server, new Database(server.port(), password.value()));
    }

    private static EmbeddedPostgres checked(DataFolder folder, Server server, Database database) {
        try {
            database.prepare();
            return new EmbeddedPostgres(folder, server, database);
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }
}

package com.taskmanager.bootstrap.adapter.embedded;

import org.springframework.core.env.PropertyResolver;

import java.nio.file.Path;

/// What a person may set.
///
/// @param dataDir `taskmanager.data-dir`, absolute: everything that is kept
/// @param port `taskmanager.embedded.port`: the first one tried on 127.0.0.1
/// @param binariesDir `taskmanager.embedded.binaries-dir`, absolute: where PostgreSQL's programs
///   are unpacked; may be shared by several data folders
public record EmbeddedSettings(Path dataDir, int port, Path binariesDir) {
    private static final int DEFAULT_PORT = 15432;

    public EmbeddedSettings {
        if (port < 1 || port > 65_535) {
            throw CannotStart.badPort(port);
        }
    }

    static EmbeddedSettings from(PropertyResolver properties, Path workingDirectory) {
        var root = CheckoutRoot.above(workingDirectory);
        var dataDir = root.resolve(properties.getProperty("taskmanager.data-dir", "data"));
        return new EmbeddedSettings(
                dataDir,
                properties.getProperty("taskmanager.embedded.port", Integer.class, DEFAULT_PORT),
                dataDir.resolve(
                        properties.getProperty("taskmanager.embedded.binaries-dir", "bin")));
    }
}

package com.taskmanager.bootstrap.adapter.embedded;

import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// PostgreSQL's data folder: made once, then only ever used by the major version that made it.
record Cluster(Path path, Tools tools) {
    static final String SUPERUSER = "taskmanager";
    private static final Pattern MAJOR = Pattern.compile("\\(PostgreSQL\\) (\\d+)");

    static Cluster in(DataFolder folder, Tools tools) throws IOException {
        var cluster = new Cluster(folder.cluster(), tools);
        if (Files.exists(cluster.path())) {
            cluster.requireOurVersion();
            requirePassword(folder.passwordFile());
        } else {
            cluster.create(Password.in(folder.passwordFile()));
        }
        return cluster;
    }

    /// Whole or not at all: made beside and renamed, so that a crash in between costs nothing.
    private void create(Password password) throws IOException {
        var draft = path.resolveSibling("postgres.new");
        FileSystemUtils.deleteRecursively(draft);
        tools.run(
                "initdb",
                "--pgdata=" + draft,
                "--username=" + SUPERUSER,
                "--pwfile=" + password.file(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C");
        Files.move(draft, path);
    }

    /// `pg_ctl` gives the server a session of its own: Ctrl-C in the terminal ends the program, and
    /// the program ends the server when it has finished with it.
    Tools.Result tryToStart(Path log, Map<String, String> settings) {
        return tools.tryToRun(
                "pg_ctl",
                "start",
                "--wait",
                "--timeout=120",
                "--pgdata=" + path,
                "--log=" + log,
                "--options=" + asOptions(settings));
    }

    /// Returns when the server has written everything down and ended.
    void stop() {
        tools.run("pg_ctl", "stop", "--mode=fast", "--wait", "--timeout=120", "--pgdata=" + path);
    }

    private static String asOptions(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(setting -> "-c %s=%s".formatted(setting.getKey(), setting.getValue()))
                .collect(Collectors.joining(" "));
    }

    private void requireOurVersion() {
        var ours = majorOfTools();
        var found = majorOfFolder();
        if (!found.equals(ours)) {
            throw CannotStart.otherVersion(path, found, ours);
        }
    }

    private String majorOfFolder() {
        try {
            return Files.readString(path.resolve("PG_VERSION")).strip();
        } catch (IOException e) {
            throw CannotStart.notACluster(path);
        }
    }

    private String majorOfTools() {
        var answer = tools.run("postgres", "--version");
        var version = MAJOR.matcher(answer);
        if (!version.find()) {
            throw CannotStart.toolFailed("postgres --version", answer);
        }
        return version.group(1);
    }

    private static void requirePassword(Path file) {
        if (Files.notExists(file)) {
            throw CannotStart.secretLost(file);
        }
    }
}

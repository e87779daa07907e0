package com.taskmanager.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// What is in the way of a start ends the program, with a code and with words for a person.
class StartRefusalIT {
    @TempDir Path folder;

    @Test
    void saysThatThePortIsTakenAndLeavesNoDatabaseBehind() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            var launch = Launch.on(folder.resolve("data"), taken.getLocalPort());

            try (var program = refused(launch, "Port " + taken.getLocalPort(), "already in use")) {
                assertThat(program.database()).isEmpty();
            }
        }
    }

    @Test
    void saysThatTheDataFolderIsAFile() throws Exception {
        var data = Files.writeString(folder.resolve("data"), "no folder");

        refuses(launch(), data + " cannot be written", "taskmanager.data-dir");

        assertThat(data).hasContent("no folder");
    }

    /// In a user namespace of its own root is nobody special, which makes this test bite for root.
    @Test
    @EnabledOnOs(OS.LINUX)
    void saysThatTheDataFolderIsReadOnly() throws Exception {
        var data = Files.createDirectory(folder.resolve("data"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("r-xr-xr-x"));
        var launch = Files.isWritable(data) ? launch().after("unshare", "-U") : launch();

        refuses(launch, data + " cannot be written", "taskmanager.data-dir");

        assertThat(data).isEmptyDirectory();
    }

    @Test
    void saysThatTheDataAreOfAnotherPostgres() throws Exception {
        var cluster = Files.createDirectories(folder.resolve("data/postgres"));
        var version = Files.writeString(cluster.resolve("PG_VERSION"), "14\n");

        refuses(launch(), "PostgreSQL 14", "PostgreSQL 18", "pg_upgrade");

        assertThat(version).hasContent("14\n");
    }

    @Test
    void saysThatTheGivenDatabaseIsNotThere() throws Exception {
        var nobody = "jdbc:postgresql://127.0.0.1:" + RunningProgram.freePort() + "/tasks";

        refuses(
                launch().with("--spring.datasource.url=" + nobody),
                "The database " + nobody + " cannot be used",
                "Start it or correct");
    }

    @Test
    void saysThatTheTokensEverybodyKnowsAreNotForTheNetwork() throws Exception {
        refuses(
                launch().with("--server.address=0.0.0.0"),
                "The demo users' tokens are known to everybody",
                "server.address=127.0.0.1");
    }

    private Launch launch() {
        return Launch.on(folder.resolve("data"), RunningProgram.freePort());
    }

    private static void refuses(Launch launch, String... words) throws IOException {
        refused(launch, words).close();
    }

    private static RunningProgram refused(Launch launch, String... words) throws IOException {
        var program = RunningProgram.launched(launch);
        assertThat(program.exitCode()).isEqualTo(1);
        assertThat(program.output())
                .contains("APPLICATION FAILED TO START")
                .contains(words)
                .doesNotContain("\tat ");
        return program;
    }
}

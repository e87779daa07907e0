package com.taskmanager.bootstrap.adapter.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import static java.time.Duration.ofSeconds;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

class EmbeddedPostgresTest {
    @TempDir private Path temporary;

    @Test
    void keepsItsDataAndItsPortAcrossRestarts() throws Exception {
        var settings = settings();
        try (var first = EmbeddedPostgres.start(settings)) {
            execute(first, "CREATE TABLE kept AS SELECT 'water' AS title");
            assertThat(first.port()).isEqualTo(settings.port());
        }

        try (var second = EmbeddedPostgres.start(settings)) {
            assertThat(ask(second, "SELECT title FROM kept")).isEqualTo("water");
            assertThat(second.port()).isEqualTo(settings.port());
        }
    }

    @Test
    void confirmsACommitOnlyWhenItIsOnDisk() throws Exception {
        try (var postgres = EmbeddedPostgres.start(settings())) {
            assertThat(Database.DURABLE)
                    .allSatisfy(name -> assertThat(ask(postgres, "SHOW " + name)).isEqualTo("on"));
        }
    }

    @Test
    void refusesToRunWhenSomebodyMadeCommitsLossy() throws Exception {
        var settings = settings();
        try (var postgres = EmbeddedPostgres.start(settings)) {
            execute(postgres, "ALTER ROLE taskmanager SET synchronous_commit = off");
        }

        assertThatThrownBy(() -> EmbeddedPostgres.start(settings))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("synchronous_commit = off");
        assertThat(settings.dataDir().resolve("postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void knowsTheLettersOfEveryScript() throws Exception {
        try (var postgres = EmbeddedPostgres.start(settings())) {
            assertThat(ask(postgres, "SHOW server_encoding")).isEqualTo("UTF8");
            assertThat(ask(postgres, "SELECT upper('ñandú ωμέγα')")).isEqualTo("ÑANDÚ ΩΜΈΓΑ");
        }
    }

    @Test
    void letsNobodyInWithoutThePassword() throws Exception {
        try (var postgres = EmbeddedPostgres.start(settings())) {
            assertThatThrownBy(
                            () ->
                                    DriverManager.getConnection(
                                            postgres.url(), "taskmanager", "guess"))
                    .isInstanceOf(SQLException.class)
                    .extracting("SQLState")
                    .isEqualTo("28P01");
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void showsThePasswordToItsOwnerOnly() throws Exception {
        var settings = settings();
        EmbeddedPostgres.start(settings).close();

        var file = settings.dataDir().resolve("postgres.password");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void stopsTheServerThatOutlivedItsProgram() throws Exception {
        var settings = settings();
        ProcessHandle orphan;
        try (var program = Program.start(settings)) {
            insertInto(program, settings);
            orphan = serverOf(settings);
            program.kill();
        }
        assertThat(orphan.isAlive()).isTrue();

        try (var postgres = EmbeddedPostgres.start(settings)) {
            assertThat(orphan.onExit()).succeedsWithin(ofSeconds(10));
            assertThat(postgres.port()).isEqualTo(settings.port());
            assertThat(ask(postgres, "SELECT title FROM kept")).isEqualTo("water");
        }
    }

    @Test
    void survivesTheDeathOfProgramAndServer() throws Exception {
        var settings = settings();
        try (var program = Program.start(settings)) {
            insertInto(program, settings);
            var server = serverOf(settings);
            program.kill();
            Program.end(server);
        }

        try (var postgres = EmbeddedPostgres.start(settings)) {
            assertThat(ask(postgres, "SELECT title FROM kept")).isEqualTo("water");
        }
    }

    @Test
    void bringsAServerBackThatWasKilled() throws Exception {
        var settings = settings();
        try (var postgres = EmbeddedPostgres.start(settings)) {
            execute(postgres, "CREATE TABLE kept AS SELECT 'water' AS title");

            Program.end(serverOf(settings));

            await().ignoreExceptions()
                    .untilAsserted(
                            () -> assertThat(ask(postgres, "TABLE kept")).isEqualTo("water"));
        }
        assertThat(settings.dataDir().resolve("postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void leavesAForeignProcessAloneThatGotTheServersNumber() throws Exception {
        var settings = settings();
        EmbeddedPostgres.start(settings).close();
        var foreign = new ProcessBuilder("sleep", "300").start();
        try {
            claim(settings, foreign.pid());

            EmbeddedPostgres.start(settings).close();

            assertThat(foreign.isAlive()).isTrue();
        } finally {
            Program.end(foreign.toHandle());
        }
    }

    /// In a container without an init process the dead stay in the table for good.
    @Test
    @EnabledOnOs(OS.LINUX)
    void isNotHeldUpByADeadServerThatNobodyCollects() throws Exception {
        var settings = settings();
        EmbeddedPostgres.start(settings).close();
        var parent = new ProcessBuilder("sh", "-c", "sleep 0.1 & echo $!; exec sleep 300").start();
        try (var output = parent.inputReader()) {
            var dead = Long.parseLong(output.readLine());
            await().until(() -> stateOf(dead).equals("Z"));
            claim(settings, dead);

            assertThatCode(() -> EmbeddedPostgres.start(settings).close())
                    .doesNotThrowAnyException();
        } finally {
            Program.end(parent.toHandle());
        }
    }

    @Test
    void leavesAServerOnAnotherFolderAlone() throws Exception {
        var settings = settings();
        EmbeddedPostgres.start(settings).close();
        var others = settings("other");
        try (var other = EmbeddedPostgres.start(others)) {
            claim(settings, serverOf(others).pid());

            EmbeddedPostgres.start(settings).close();

            assertThat(ask(other, "SELECT 'alive'")).isEqualTo("alive");
        }
    }

    @Test
    void movesToTheNextPortWhileSomebodyListensOnItsOwn() throws Exception {
        var settings = settings();
        try (var somebody =
                new ServerSocket(settings.port(), 1, InetAddress.ofLiteral("127.0.0.1"))) {
            try (var postgres = EmbeddedPostgres.start(settings)) {
                assertThat(postgres.port()).isGreaterThan(somebody.getLocalPort());
            }
        }
        try (var postgres = EmbeddedPostgres.start(settings)) {
            assertThat(postgres.port()).isEqualTo(settings.port());
        }
    }

    @Test
    void refusesASecondProgramOnTheSameFolder() throws Exception {
        var settings = settings();
        try (var first = EmbeddedPostgres.start(settings);
                var second = Program.start(settings)) {
            assertThat(second.firstLine())
                    .contains(settings.dataDir().toString())
                    .contains("in use by another task manager")
                    .contains("process " + ProcessHandle.current().pid());
            assertThatThrownBy(() -> EmbeddedPostgres.start(settings))
                    .hasMessageContaining("in use by another task manager");
            assertThat(ask(first, "SELECT 'alive'")).isEqualTo("alive");
        }
    }

    @Test
    void touchesNothingOfAnotherMajorVersion() throws Exception {
        var settings = absent();
        var cluster = Files.createDirectories(settings.dataDir().resolve("postgres"));
        Files.writeString(cluster.resolve("PG_VERSION"), "14\n");

        assertThatThrownBy(() -> EmbeddedPostgres.start(settings))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("PostgreSQL 14")
                .hasMessageContaining("PostgreSQL 18");
        assertThat(filesIn(cluster)).containsExactly("PG_VERSION");
    }

    @Test
    void saysThatTheDataFolderCannotBeWritten() throws Exception {
        var settings = absent();
        Files.writeString(settings.dataDir(), "a file where the folder should be");

        assertThatThrownBy(() -> EmbeddedPostgres.start(settings))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("cannot be written");
    }

    @Test
    void saysThatThePasswordIsLost() throws Exception {
        var settings = settings();
        EmbeddedPostgres.start(settings).close();
        Files.delete(settings.dataDir().resolve("postgres.password"));

        assertThatThrownBy(() -> EmbeddedPostgres.start(settings))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("postgres.password is missing");
    }

    @Test
    void beginsAgainAfterACrashOfItsFirstStart() throws Exception {
        var settings = absent();
        var half = Files.createDirectories(settings.dataDir().resolve("postgres.new"));
        Files.writeString(half.resolve("PG_VERSION"), "18\n");

        try (var postgres = EmbeddedPostgres.start(settings)) {
            assertThat(ask(postgres, "SELECT 'alive'")).isEqualTo("alive");
        }
    }

    /// Ctrl-C in a terminal reaches every process of the session: the server must not be in it.
    @Test
    @EnabledOnOs(OS.LINUX)
    void keepsTheServerOutOfReachOfControlC() throws Exception {
        var settings = settings();
        try (var postgres = EmbeddedPostgres.start(settings)) {
            assertThat(postgres.port()).isPositive();
            assertThat(sessionOf(serverOf(settings).pid()))
                    .isNotEqualTo(sessionOf(ProcessHandle.current().pid()));
        }
    }

    private EmbeddedSettings settings() throws IOException {
        return settings("the data of Zoë");
    }

    private EmbeddedSettings settings(String folder) throws IOException {
        return DataFolders.initialised(temporary, folder);
    }

    private EmbeddedSettings absent() throws IOException {
        return DataFolders.absent(temporary.toRealPath().resolve("data"));
    }

    private static void insertInto(Program program, EmbeddedSettings settings) throws Exception {
        var password = Files.readString(settings.dataDir().resolve("postgres.password"));
        try (var connection = connect(new Database(program.port(), password));
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE kept AS SELECT 'water' AS title");
        }
    }

    private static ProcessHandle serverOf(EmbeddedSettings settings) throws IOException {
        var lines = Files.readAllLines(settings.dataDir().resolve("postgres/postmaster.pid"));
        return ProcessHandle.of(Long.parseLong(lines.getFirst())).orElseThrow();
    }

    private static void claim(EmbeddedSettings settings, long pid) throws IOException {
        Files.write(
                settings.dataDir().resolve("postgres/postmaster.pid"),
                List.of(
                        Long.toString(pid),
                        "somewhere",
                        "0",
                        "1",
                        "",
                        "127.0.0.1",
                        "0 0",
                        "ready"));
    }

    private static String sessionOf(long pid) throws IOException {
        return statusOf(pid).get(3);
    }

    private static String stateOf(long pid) throws IOException {
        return statusOf(pid).getFirst();
    }

    /// What follows the name in `/proc/<pid>/stat`: state, parent, group, session, …
    private static List<String> statusOf(long pid) throws IOException {
        var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
        return List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1));
    }

    private static List<String> filesIn(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static void execute(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (var connection = connect(new Database(postgres.port(), postgres.password()));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (var connection = connect(new Database(postgres.port(), postgres.password()));
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(Database database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }
}

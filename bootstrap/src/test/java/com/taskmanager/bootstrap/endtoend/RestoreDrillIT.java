package com.taskmanager.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;

/// The database's files are replaced by older ones, as when a backup is restored.
class RestoreDrillIT {
    @TempDir Path folder;

    private final int port = RunningProgram.freePort();

    @Test
    void standsStillBeforeADatabaseThatForgotUntilAPersonHasSpoken() throws Exception {
        run(program -> add(program, "kept"));
        copy(postgres(), folder.resolve("backup"));
        run(this::addWhatWillBeForgotten);
        restore();

        refuses("behind what it had committed before", "--taskmanager.history=restored");
        run(RestoreDrillIT::goesOnInANewHistory, "--taskmanager.history=restored");
        run(program -> assertThat(titles(program)).containsExactly("after", "kept"));
    }

    private interface Visit {
        void to(RunningProgram program) throws Exception;
    }

    private void run(Visit visit, String... arguments) throws Exception {
        try (var program = RunningProgram.start(Launch.on(data(), port).with(arguments))) {
            visit.to(program);
            assertThat(program.stop(Duration.ofSeconds(20))).isTrue();
        }
    }

    private void addWhatWillBeForgotten(RunningProgram program) throws Exception {
        add(program, "forgotten");
        var before = Files.readString(witness());
        add(program, "forgotten too");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Files.readString(witness()), now -> !now.equals(before));
    }

    private static void goesOnInANewHistory(RunningProgram program) throws Exception {
        assertThat(titles(program)).containsExactly("kept");
        add(program, "after");
        assertThat(histories(program)).isEqualTo("epoch 2 of all after 1");
    }

    private void refuses(String... words) throws IOException {
        try (var program = RunningProgram.launched(Launch.on(data(), port))) {
            assertThat(program.exitCode()).isEqualTo(1);
            assertThat(program.output()).contains(words);
        }
    }

    private void restore() throws IOException {
        FileSystemUtils.deleteRecursively(postgres());
        copy(folder.resolve("backup"), postgres());
    }

    private static void copy(Path from, Path to) throws IOException {
        var copied = new ProcessBuilder("cp", "-a", from.toString(), to.toString()).inheritIO();
        assertThat(copied.start().onExit().join().exitValue()).isZero();
    }

    private static void add(RunningProgram program, String title) throws Exception {
        var answer = alice(program).post("/api/tasks", "{\"title\": \"%s\"}".formatted(title));
        assertThat(answer.status()).isEqualTo(201);
    }

    private static List<String> titles(RunningProgram program) throws Exception {
        return alice(program).tasks().stream()
                .map(task -> task.get("title").asString())
                .sorted()
                .toList();
    }

    /// What the counters of alice say, whose first event is from before.
    private static String histories(RunningProgram program) throws Exception {
        var password = Files.readString(program.dataDir().resolve("postgres.password")).strip();
        var pid = Files.readAllLines(program.dataDir().resolve("postgres/postmaster.pid"));
        var url = "jdbc:postgresql://127.0.0.1:%s/taskmanager".formatted(pid.get(3));
        var sql =
                """
                SELECT format('epoch %s of all after %s', min(epoch), min(epoch_bases[1]))
                  FROM event_stream HAVING min(epoch) = max(epoch)
                """;
        try (var connection = DriverManager.getConnection(url, "taskmanager", password);
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Person alice(RunningProgram program) {
        return Person.of("alice", program.address());
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Path postgres() {
        return data().resolve("postgres");
    }

    private Path witness() {
        return data().resolve("history");
    }
}

package com.taskmanager.stack.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.taskmanager.stack.process.CannotRun;
import com.taskmanager.stack.process.Launch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The real program is unpacked by every test of the stack, and rehearsed by the second.
class InstallationTest {
    private static final Launch VERSION = Launch.java(List.of("-version"));
    private static final Launch NO_JAR = Launch.java(List.of("-jar", "missing.jar"));

    @TempDir private Path folder;
    private final List<String> told = new ArrayList<>();

    @Test
    void isRehearsedOnceWhenItIsStartedAgain() {
        start(VERSION);
        assertThat(told).isEmpty();

        start(VERSION);
        assertThat(told).hasSize(1);

        start(VERSION);
        assertThat(told).hasSize(1);
    }

    @Test
    void startsByWhatWasLearnt() {
        start(VERSION);
        start(VERSION);

        assertThat(installation().arguments())
                .containsExactly(
                        "-XX:AOTCache=" + folder.resolve("start.aot"),
                        "-jar",
                        folder.resolve("program.jar").toString());
    }

    @Test
    void goesOnWithoutAndTriesNoMoreWhenTheRehearsalFails() {
        start(NO_JAR);
        start(NO_JAR);
        start(NO_JAR);

        assertThat(told).hasSize(2).last().isEqualTo("the rehearsal failed with status 1");
        assertThat(installation().arguments()).hasSize(2).first().isEqualTo("-jar");
    }

    @Test
    void goesOnWithoutWhenTheRehearsalDoesNotEnd() throws Exception {
        var program = folder.resolve("Waits.java");
        Files.writeString(
                program,
                "class Waits { static void main() throws Exception { Thread.currentThread().join(); } }");
        var impatient = new Installation(folder, Duration.ofSeconds(1));
        start(VERSION);

        impatient.rehearse(Launch.java(List.of(program.toString())), folder, told::add);

        assertThat(told).last().asString().contains("rehearsal has not ended after 1 s");
        assertThat(folder.resolve("run")).isEmptyDirectory();
    }

    @Test
    void refusesWhatIsNoJar() throws Exception {
        var jar = Files.writeString(folder.resolve("bootstrap.jar"), "no jar");
        var all = folder.resolve("all");

        assertThatThrownBy(() -> Installation.of(jar, all))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("cannot be unpacked");
        assertThatThrownBy(() -> Installation.of(jar, all)).isInstanceOf(CannotRun.class);
    }

    private void start(Launch launch) {
        installation().rehearse(launch, folder, told::add);
    }

    private Installation installation() {
        return new Installation(folder, Duration.ofSeconds(20));
    }
}

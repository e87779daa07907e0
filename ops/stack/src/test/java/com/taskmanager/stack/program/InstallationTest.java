package com.taskmanager.stack.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.taskmanager.stack.process.CannotRun;
import com.taskmanager.stack.process.Launch;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The real program is unpacked and rehearsed by every test of the stack.
class InstallationTest {
    @TempDir private Path folder;
    private Installation installation;
    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void install() {
        installation = new Installation(folder);
    }

    @Test
    void isWorthARehearsalWhenItIsStartedAgain() {
        assertThat(installation.isWorthARehearsal()).isFalse();
        assertThat(installation.isWorthARehearsal()).isTrue();
    }

    @Test
    void isRehearsedOnce() {
        installation.isWorthARehearsal();

        rehearse("-version");

        assertThat(installation.isWorthARehearsal()).isFalse();
        assertThat(installation.arguments())
                .containsExactly(
                        "-XX:AOTCache=" + folder.resolve("start.aot"),
                        "-jar",
                        folder.resolve("program.jar").toString());
    }

    @Test
    void goesOnWithoutWhenTheRehearsalFails() {
        rehearse("-jar", "missing.jar");

        assertThat(told).last().asString().startsWith("the rehearsal failed, see ");
        assertThat(installation.arguments()).hasSize(2).first().isEqualTo("-jar");
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

    private void rehearse(String... arguments) {
        var start = Launch.java(List.of(arguments));
        installation.rehearse(start, folder.resolve("rehearsal.log"), told::add);
    }
}

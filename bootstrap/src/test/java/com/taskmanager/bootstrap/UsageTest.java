package com.taskmanager.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

class UsageTest {
    /// Were it to start, the test would find a program that listens, not a text.
    @Test
    void saysHowToSetWhatIsAskedForMostAndStartsNothing() {
        var said = new ByteArrayOutputStream();
        var before = System.out;
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            Main.main(new String[] {"--help"});
        } finally {
            System.setOut(before);
        }

        assertThat(said.toString(StandardCharsets.UTF_8))
                .startsWith("A task manager")
                .contains("--server.port", "--taskmanager.data-dir", "--spring.datasource.url");
    }
}

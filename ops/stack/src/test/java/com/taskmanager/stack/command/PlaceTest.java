package com.taskmanager.stack.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.taskmanager.stack.process.CannotRun;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class PlaceTest {
    @TempDir private Path folder;

    @Test
    void wipesWhatAStackHasKept() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("kafka/data")).resolve("x"), "1");
        Files.createDirectories(folder.resolve("dapr-forger"));

        Place.of(folder).wipe();

        assertThat(folder).doesNotExist();
    }

    @Test
    void touchesNothingWhereSomethingElseLies() throws IOException {
        var letters = Files.writeString(folder.resolve("letters.txt"), "dear");
        var kept = Files.createDirectories(folder.resolve("kafka"));

        assertThatThrownBy(() -> Place.of(folder).wipe())
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("letters.txt");
        assertThat(letters).hasContent("dear");
        assertThat(kept).exists();
    }
}

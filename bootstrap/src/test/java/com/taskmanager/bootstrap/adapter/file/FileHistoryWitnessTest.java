package com.taskmanager.bootstrap.adapter.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.taskmanager.application.history.HistoryUnclear;
import com.taskmanager.application.history.Sighting;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class FileHistoryWitnessTest {
    private static final Sighting SEEN = new Sighting("7431873187318731873", 2, 123_456_789, 1);

    @TempDir Path folder;

    @Test
    void knowsNothingAtFirst() {
        assertThat(witness().remembered()).isEmpty();
    }

    @Test
    void remembersTheLastThatItWasTold() {
        witness().remember(new Sighting("1", 1, 1, 0));
        witness().remember(SEEN);

        assertThat(witness().remembered()).contains(SEEN);
        assertThat(file().getParent()).isDirectoryContaining(file()::equals);
    }

    @Test
    void stillRemembersWhatItWasToldBeforeItDiedInTheMiddle() throws IOException {
        witness().remember(SEEN);
        Files.writeString(file().resolveSibling("history.new"), "system 7");

        assertThat(witness().remembered()).contains(SEEN);
        witness().remember(SEEN);
        assertThat(witness().remembered()).contains(SEEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "garbage",
                "system 1 timeline 1 position",
                "system x timeline 1 position 1 declarations 0"
            })
    void doesNotGuessWhatABrokenFileSaid(String content) throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), content);

        assertThatThrownBy(() -> witness().remembered())
                .isInstanceOf(HistoryUnclear.class)
                .hasMessageContaining(file().toString())
                .hasMessageContaining("remove that file");
        assertThat(file()).hasContent(content);
    }

    @Test
    void saysThatItCannotWrite() throws IOException {
        Files.writeString(folder.resolve("data"), "a file where the folder should be");

        assertThatThrownBy(() -> witness().remember(SEEN))
                .isInstanceOf(HistoryUnclear.class)
                .hasMessageContaining("cannot be written");
    }

    private Path file() {
        return folder.resolve("data").resolve("history");
    }

    private FileHistoryWitness witness() {
        return new FileHistoryWitness(file());
    }
}

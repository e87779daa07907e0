package com.taskmanager.stack.program;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;

class FoldersTest {
    @TempDir private Path all;

    @Test
    void goWhenNobodyHasUsedThemForADay() throws Exception {
        var unused = old("unused");
        var used = old("used");
        Folders.touch(used);

        Folders.removeUnused(all);

        assertThat(unused).doesNotExist();
        assertThat(used).exists();
    }

    private Path old(String name) throws Exception {
        var folder = Files.createDirectory(all.resolve(name));
        Files.createFile(folder.resolve("program.jar"));
        var then = Instant.now().minus(Duration.ofHours(25));
        return Files.setLastModifiedTime(folder, FileTime.from(then));
    }
}

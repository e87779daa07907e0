package com.taskmanager.stack.daprd;

import com.taskmanager.stack.process.CannotRun;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Asks another program something that it answers at once.
final class Tool {
    private Tool() {}

    static String firstLine(String... command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var output = process.getInputStream().readAllBytes();
            process.waitFor();
            var text = new String(output, StandardCharsets.UTF_8);
            return text.lines().findFirst().orElse("").strip();
        } catch (IOException e) {
            throw new CannotRun(List.of(command) + " cannot be run: " + e.getMessage());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CannotRun("interrupted");
        }
    }
}

package com.taskmanager.stack.daprd;

import com.taskmanager.stack.process.CannotRun;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/// Builds daprd from its Go module, by the script that CI runs too.
record Recipe(Path folder) {

    /// What the compiler says goes where this program's own words go.
    Path buildInto(Path target) {
        var command =
                new ProcessBuilder("bash", folder.resolve("build").toString(), target.toString());
        try {
            int status = command.inheritIO().start().waitFor();
            if (status != 0) {
                throw new CannotRun("daprd could not be built, see above (status " + status + ")");
            }
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CannotRun("interrupted");
        }
    }
}

package com.taskmanager.benchmarks.real;

import com.taskmanager.benchmarks.Document;
import com.taskmanager.benchmarks.FigureFile;
import com.taskmanager.benchmarks.Figures;
import com.taskmanager.benchmarks.Report;
import com.taskmanager.benchmarks.Surroundings;
import com.taskmanager.benchmarks.contest.Folders;
import com.taskmanager.stack.process.Leftovers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What `ops/benchmarks/run real` starts.
public final class Real {
    private Real() {}

    /// See [Wishes#HELP].
    public static void main(String[] arguments) throws IOException {
        var words = List.of(arguments);
        if (words.contains("--help")) {
            System.out.println(Wishes.HELP);
            return;
        }
        var file = FigureFile.parse(words);
        measure(Wishes.parse(words), file);
        if (file.isRecord()) {
            Document.renew(file.path());
        }
        System.exit(0);
    }

    private static void measure(Wishes wishes, FigureFile file) throws IOException {
        var folder = Files.createTempDirectory("benchmarks-real");
        // also when somebody has had enough: exactly what was started in this folder
        Runtime.getRuntime().addShutdownHook(new Thread(() -> tidyUp(folder)));
        try (var backbone = Backbone.start(folder, wishes)) {
            var surroundings = Surroundings.of(backbone.database(), wishes.words());
            Report.say(surroundings.sentence());
            var earlier = file.earlier();
            var report =
                    new Report(
                            tables ->
                                    file.write(
                                            earlier.with(new Figures.Run(surroundings, tables))));
            new RealCases(wishes, report, backbone).run();
        }
    }

    /// Nothing here is worth an orderly end once somebody has had enough.
    private static void tidyUp(Path folder) {
        Leftovers.end(folder);
        Parts.postmaster(folder.resolve("postgres"))
                .flatMap(ProcessHandle::of)
                .filter(ProcessHandle::destroyForcibly)
                .ifPresent(it -> it.onExit().join());
        Folders.delete(folder);
    }
}

package com.taskmanager.benchmarks;

import com.taskmanager.benchmarks.contest.DurablePostgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;

/// A process with one contestant that writes a backlog, tidies up, drains it, and says how much
/// memory it had. Started by [Memory].
public final class Footprint {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Path CLEAR = Path.of("/proc/self/clear_refs");
    private static final double MIB = 1 << 20;

    private Footprint() {}

    /// The contestant's key, the database's URL, and values as of [Settings#HELP].
    public static void main(String[] arguments) throws IOException {
        var settings = Settings.parse(Arrays.asList(arguments).subList(2, arguments.length));
        var database = new DurablePostgres.Database(arguments[1]);
        try (var contestant = Entrants.called(arguments[0]).open(database)) {
            var backlog = Backlog.of(contestant, settings);
            backlog.write(settings.backlog());
            double before = heapAfterCollection();
            // the most from here on
            Files.writeString(CLEAR, "5");
            var halfway = new AtomicReference<>(before);
            var wave = backlog.drain(() -> halfway.set(heapAfterCollection()));
            System.out.printf(
                    "%s;%.1f;%.1f;%.1f;%.1f;%s%n",
                    contestant.name(),
                    before,
                    halfway.get(),
                    residentMost(),
                    wave.perSecond(),
                    wave.emptied());
        }
        System.exit(0);
    }

    private static double heapAfterCollection() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MIB;
    }

    private static double residentMost() {
        try (var lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith("VmHWM"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

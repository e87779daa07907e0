package com.taskmanager.benchmarks;

import com.taskmanager.benchmarks.contest.DurablePostgres;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// On what, with what, and of what a run measured.
public record Surroundings(
        String at,
        String commit,
        int processors,
        long memoryMib,
        String system,
        String java,
        List<String> javaArguments,
        Map<String, String> postgres,
        List<String> settings) {

    private static final List<String> OF_POSTGRES =
            List.of(
                    "server_version",
                    "fsync",
                    "full_page_writes",
                    "synchronous_commit",
                    "shared_buffers",
                    "max_wal_size",
                    "max_connections");

    static Surroundings of(DurablePostgres.Database database, Settings settings) {
        return of(
                database,
                Stream.concat(settings.only().stream(), settings.values().stream()).toList());
    }

    /// The settings are words that could be typed again.
    public static Surroundings of(DurablePostgres.Database database, List<String> settings) {
        var postgres = new TreeMap<String, String>();
        OF_POSTGRES.forEach(
                name ->
                        postgres.put(
                                name, database.text("SELECT current_setting('" + name + "')")));
        return new Surroundings(
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                System.getProperty("benchmarks.commit", "unknown"),
                Runtime.getRuntime().availableProcessors(),
                memory() >> 20,
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                Runtime.version().toString(),
                heap(),
                postgres,
                settings);
    }

    public String sentence() {
        return "%d cores, %,d MiB of memory, %s, PostgreSQL %s, Java %s, commit %s, %s: `%s`"
                .formatted(
                        processors,
                        memoryMib,
                        system,
                        postgres.get("server_version"),
                        java,
                        commit,
                        at,
                        String.join(" ", settings));
    }

    private static long memory() {
        return ManagementFactory.getOperatingSystemMXBean()
                        instanceof com.sun.management.OperatingSystemMXBean machine
                ? machine.getTotalMemorySize()
                : 0;
    }

    private static List<String> heap() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("-X"))
                .toList();
    }
}

package com.taskmanager.benchmarks.real;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/// Processor time of named processes and of all that they have started, also of those that have
/// ended since: a server of PostgreSQL has a process for each connection, and others that come and
/// go. Read from `/proc`, which only Linux has.
record Processors(SequencedMap<String, Long> processes) {
    /// USER_HZ is 100 on every Linux there is.
    private static final double TICKS = 100;

    private static final int USER = 11;
    private static final int CHILDREN_SYSTEM = 14;

    static Processors of(Map<String, Long> processes) {
        return new Processors(new LinkedHashMap<>(processes));
    }

    /// Seconds until now, by name.
    Map<String, Double> seconds() {
        var seconds = new TreeMap<String, Double>();
        processes.forEach((name, pid) -> seconds.put(name, seconds(pid)));
        return seconds;
    }

    /// Seconds since, by name, in the order in which they were named.
    SequencedMap<String, Double> since(Map<String, Double> before) {
        var now = seconds();
        var used = new LinkedHashMap<String, Double>();
        processes
                .sequencedKeySet()
                .forEach(
                        name ->
                                used.put(
                                        name,
                                        now.getOrDefault(name, 0.0)
                                                - before.getOrDefault(name, 0.0)));
        return used;
    }

    private static double seconds(long pid) {
        // this process has started all the others
        if (pid == ProcessHandle.current().pid()) {
            return ownOf(pid, USER + 1);
        }
        return ProcessHandle.of(pid).stream()
                .mapToDouble(
                        it ->
                                own(it.pid())
                                        + it.children()
                                                .mapToDouble(child -> seconds(child.pid()))
                                                .sum())
                .sum();
    }

    /// With that of children that have ended and were waited for.
    private static double own(long pid) {
        return ownOf(pid, CHILDREN_SYSTEM);
    }

    private static double ownOf(long pid, int last) {
        try {
            var line = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            // the name of the program stands in brackets and may hold anything
            var fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
            long ticks = 0;
            for (int field = USER; field <= last; field++) {
                ticks += Long.parseLong(fields[field]);
            }
            return ticks / TICKS;
        } catch (IOException _) {
            // it has ended meanwhile, or this is no Linux
            return 0;
        }
    }
}

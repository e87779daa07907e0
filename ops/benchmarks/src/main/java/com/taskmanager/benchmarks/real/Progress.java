package com.taskmanager.benchmarks.real;

import java.lang.management.ManagementFactory;

/// Lines for whoever waits, on standard error: tables are on standard output.
final class Progress {
    private Progress() {}

    static void say(String line) {
        long seconds = ManagementFactory.getRuntimeMXBean().getUptime() / 1_000;
        System.err.printf("%4d s  %s%n", seconds, line);
    }
}

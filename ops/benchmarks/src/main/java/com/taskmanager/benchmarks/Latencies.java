package com.taskmanager.benchmarks;

import com.taskmanager.benchmarks.contest.Change;
import com.taskmanager.benchmarks.contest.Contestant;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// From the commit of each change to its handling; both ends are told from any thread, in any
/// order.
public final class Latencies implements Contestant.Handler {
    private record Key(int user, long number) {}

    private final Map<Key, Long> committed = new ConcurrentHashMap<>();
    private final Map<Key, Long> handled = new ConcurrentHashMap<>();

    public void committed(Change change, long nanos) {
        committed.put(new Key(change.user(), change.number()), nanos);
    }

    @Override
    public void handle(int user, long number) {
        handled(user, number, System.nanoTime());
    }

    /// Told by another process of this machine, which has the same clock.
    public void handled(int user, long number, long nanos) {
        handled.putIfAbsent(new Key(user, number), nanos);
    }

    public boolean complete() {
        return handled.keySet().containsAll(committed.keySet());
    }

    /// Sorted, in milliseconds; what was never handled counts as infinite. A handler may be faster
    /// than the return of the commit: zero.
    public double[] millis() {
        return committed.entrySet().stream()
                .mapToDouble(entry -> millis(entry.getValue(), handled.get(entry.getKey())))
                .sorted()
                .toArray();
    }

    /// When the last of those that had been committed by `nanos` was handled: milliseconds after
    /// it, 0 when all were before.
    public double lastOfThoseBefore(long nanos) {
        return committed.entrySet().stream()
                .filter(entry -> entry.getValue() <= nanos)
                .mapToDouble(entry -> millis(nanos, handled.get(entry.getKey())))
                .max()
                .orElse(0);
    }

    public static double percentile(double[] sorted, double percent) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        int index = (int) Math.ceil(percent / 100 * sorted.length) - 1;
        return sorted[Math.clamp(index, 0, sorted.length - 1)];
    }

    public static double median(double... values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return percentile(sorted, 50);
    }

    private static double millis(long from, @Nullable Long to) {
        return to == null ? Double.POSITIVE_INFINITY : Math.max(0, (to - from) / 1e6);
    }
}

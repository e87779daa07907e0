package com.taskmanager.benchmarks;

import com.taskmanager.benchmarks.contest.Change;
import com.taskmanager.benchmarks.contest.Contestant;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// From the commit of each change to its handling; both ends are told from any thread, in any
/// order.
final class Latencies implements Contestant.Handler {
    private record Key(int user, long number) {}

    private final Map<Key, Long> committed = new ConcurrentHashMap<>();
    private final Map<Key, Long> handled = new ConcurrentHashMap<>();

    void committed(Change change, long nanos) {
        committed.put(new Key(change.user(), change.number()), nanos);
    }

    @Override
    public void handle(int user, long number) {
        handled.putIfAbsent(new Key(user, number), System.nanoTime());
    }

    boolean complete() {
        return handled.keySet().containsAll(committed.keySet());
    }

    /// Sorted, in milliseconds; what was never handled counts as infinite. A handler may be faster
    /// than the return of the commit: zero.
    double[] millis() {
        return committed.entrySet().stream()
                .mapToDouble(entry -> millis(entry.getValue(), handled.get(entry.getKey())))
                .sorted()
                .toArray();
    }

    static double percentile(double[] sorted, double percent) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        int index = (int) Math.ceil(percent / 100 * sorted.length) - 1;
        return sorted[Math.clamp(index, 0, sorted.length - 1)];
    }

    static double median(double... values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return percentile(sorted, 50);
    }

    private static double millis(long from, @Nullable Long to) {
        return to == null ? Double.POSITIVE_INFINITY : Math.max(0, (to - from) / 1e6);
    }
}

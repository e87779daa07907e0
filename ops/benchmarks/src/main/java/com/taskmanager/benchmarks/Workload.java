package com.taskmanager.benchmarks;

import com.taskmanager.benchmarks.contest.Change;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.random.RandomGenerator;

/// Who writes what: `users` people, each with one writer, so that the order in which a user's
/// changes are committed is known. `skewed` gives half of the traffic of a writer to its first
/// user.
record Workload(int users, int writers, int payloadBytes, boolean skewed, AtomicLongArray numbers) {
    static Workload of(int users, int writers, int payloadBytes, boolean skewed) {
        return new Workload(users, writers, payloadBytes, skewed, new AtomicLongArray(users));
    }

    /// Only by this writer's thread.
    Change next(int writer, RandomGenerator random) {
        int user = user(writer, random);
        return new Change(user, numbers.incrementAndGet(user), "x".repeat(payloadBytes));
    }

    List<Change> next(int writer, int count, RandomGenerator random) {
        var changes = new ArrayList<Change>(count);
        for (int n = 0; n < count; n++) {
            changes.add(next(writer, random));
        }
        return changes;
    }

    private int user(int writer, RandomGenerator random) {
        int mine = Math.max(1, users / writers);
        int which = skewed && random.nextBoolean() ? 0 : random.nextInt(mine);
        return Math.min(users - 1, which * writers + writer);
    }

    long total() {
        long total = 0;
        for (int user = 0; user < users; user++) {
            total += numbers.get(user);
        }
        return total;
    }
}

package com.taskmanager.benchmarks;

import com.taskmanager.benchmarks.contest.Change;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.random.RandomGenerator;

/// Who writes what. The text is the same in every change, and of a kind that cannot be compressed.
public record Workload(int writers, Traffic traffic, String payload, AtomicLongArray numbers) {
    private static final String LETTERS =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    public static Workload of(int users, int writers, Traffic traffic, int payloadBytes) {
        return new Workload(writers, traffic, text(payloadBytes), new AtomicLongArray(users));
    }

    /// Of the same users, whose numbers go on.
    public Workload of(Traffic other, int payloadBytes) {
        return new Workload(writers, other, text(payloadBytes), numbers);
    }

    Change next(int writer, RandomGenerator random) {
        int user = traffic.user(writer, random);
        return new Change(user, numbers.incrementAndGet(user), payload);
    }

    List<Change> next(int writer, int count, RandomGenerator random) {
        var changes = new ArrayList<Change>(count);
        for (int n = 0; n < count; n++) {
            changes.add(next(writer, random));
        }
        return changes;
    }

    public int users() {
        return numbers.length();
    }

    public long total() {
        long total = 0;
        for (int user = 0; user < users(); user++) {
            total += numbers.get(user);
        }
        return total;
    }

    private static String text(int bytes) {
        var random = new Random(bytes);
        var text = new StringBuilder(bytes);
        for (int n = 0; n < bytes; n++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}

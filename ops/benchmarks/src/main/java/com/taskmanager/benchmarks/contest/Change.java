package com.taskmanager.benchmarks.contest;

/// One business change: the user's `number`th, from 1. `user` counts from 0.
public record Change(int user, long number, String payload) {
    /// Opaque, and valid for everybody.
    public String userName() {
        return "user-" + user;
    }

    public static int userOf(String name) {
        return Integer.parseInt(name.substring("user-".length()));
    }
}

package com.taskmanager.benchmarks;

/// One business change: the user's `number`th, from 1. `user` counts from 0.
record Change(int user, long number, String payload) {
    /// Opaque, and valid for everybody.
    String userName() {
        return "user-" + user;
    }

    static int userOf(String name) {
        return Integer.parseInt(name.substring("user-".length()));
    }
}

package com.taskmanager.application.simulation;

/// A consumer, as far as the checker knows one.
record Reader(String name, boolean ordered) {}

package com.taskmanager.application.replay;

import com.taskmanager.application.operations.Order;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/// One letter's turn in a job, and how long it is until the next one's. `letter` is null when none
/// is to be tried now.
public record Turn(long job, Order order, @Nullable Long letter, Duration untilNext) {}

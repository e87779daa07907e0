/// Measures the outbox beside others: the same business table, payload, durability and machine, in
/// one run.
@NullMarked
package com.taskmanager.benchmarks;

import org.jspecify.annotations.NullMarked;

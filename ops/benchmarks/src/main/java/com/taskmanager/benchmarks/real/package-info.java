/// Numbers on the real stack: PostgreSQL, Kafka, sidecars and the program as processes of their
/// own, started from the files under `deploy/`. Runs on the class path of `ops/stack`.
@NullMarked
package com.taskmanager.benchmarks.real;

import org.jspecify.annotations.NullMarked;

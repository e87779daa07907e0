/// The real backbone on one machine: PostgreSQL, Kafka, and the roles of the program, each beside
/// its sidecar.
@NullMarked
package com.taskmanager.stack;

import org.jspecify.annotations.NullMarked;

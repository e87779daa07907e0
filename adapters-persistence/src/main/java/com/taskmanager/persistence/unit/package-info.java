/// One transaction from its first lock to what became of its commit: user locks, counters, outbox
/// rows, repeats.
@NullMarked
package com.taskmanager.persistence.unit;

import org.jspecify.annotations.NullMarked;

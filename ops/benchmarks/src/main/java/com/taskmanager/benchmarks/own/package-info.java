/// The contestants of this house: this project's outbox, and the hand-written floor.
@NullMarked
package com.taskmanager.benchmarks.own;

import org.jspecify.annotations.NullMarked;

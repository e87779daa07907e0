/// The whole way of an event, from the writer's transaction to the consumers' effects, with the
/// real relay and inbox, under virtual time, from a seed; and a checker that knows only what
/// happened.
@NullMarked
package com.taskmanager.application.simulation;

import org.jspecify.annotations.NullMarked;

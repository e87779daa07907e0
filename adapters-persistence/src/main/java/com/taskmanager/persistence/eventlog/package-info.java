/// The event log: a table with a partition for each day.
@NullMarked
package com.taskmanager.persistence.eventlog;

import org.jspecify.annotations.NullMarked;

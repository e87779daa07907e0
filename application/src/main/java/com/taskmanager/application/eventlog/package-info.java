/// What became of events after the transport took them: kept by the day, for a while.
@NullMarked
package com.taskmanager.application.eventlog;

import org.jspecify.annotations.NullMarked;

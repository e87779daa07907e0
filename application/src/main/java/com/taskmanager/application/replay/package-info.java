/// Retries many dead letters, one after the other: work that outlives the process which began it.
@NullMarked
package com.taskmanager.application.replay;

import org.jspecify.annotations.NullMarked;

/// Who watches, watched.
@NullMarked
package com.taskmanager.bootstrap.telemetry;

import org.jspecify.annotations.NullMarked;

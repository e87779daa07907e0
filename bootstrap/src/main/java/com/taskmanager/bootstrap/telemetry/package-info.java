/// What operators see: meters, traces, and logs without personal data.
@NullMarked
package com.taskmanager.bootstrap.telemetry;

import org.jspecify.annotations.NullMarked;

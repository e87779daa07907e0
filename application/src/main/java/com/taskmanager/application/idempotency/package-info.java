/// Unsafe calls that may be sent again: one key, one effect, one answer.
@NullMarked
package com.taskmanager.application.idempotency;

import org.jspecify.annotations.NullMarked;

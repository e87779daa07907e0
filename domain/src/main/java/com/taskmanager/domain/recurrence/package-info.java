/// When a repeating task is due again: rules of RFC 5545 in wall time, and the decision that
/// follows a completion.
@NullMarked
package com.taskmanager.domain.recurrence;

import org.jspecify.annotations.NullMarked;

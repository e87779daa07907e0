/// When things repeat: RFC 5545 rules, and the dates they make.
@NullMarked
package com.taskmanager.domain.recurrence;

import org.jspecify.annotations.NullMarked;

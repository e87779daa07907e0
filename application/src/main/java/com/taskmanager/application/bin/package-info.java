/// What becomes of deleted tasks in the end.
@NullMarked
package com.taskmanager.application.bin;

import org.jspecify.annotations.NullMarked;

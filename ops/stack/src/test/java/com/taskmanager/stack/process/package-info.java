/// Tests of how processes are started and ended.
@NullMarked
package com.taskmanager.stack.process;

import org.jspecify.annotations.NullMarked;

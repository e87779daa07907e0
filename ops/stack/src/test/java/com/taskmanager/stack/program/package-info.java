@NullMarked
package com.taskmanager.stack.program;

import org.jspecify.annotations.NullMarked;

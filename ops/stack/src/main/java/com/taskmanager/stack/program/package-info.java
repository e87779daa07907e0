/// The program that the stack runs: taken apart once for each build, and taught to start fast.
@NullMarked
package com.taskmanager.stack.program;

import org.jspecify.annotations.NullMarked;

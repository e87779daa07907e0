/// Tests of what a person tells the stack.
@NullMarked
package com.taskmanager.stack.command;

import org.jspecify.annotations.NullMarked;

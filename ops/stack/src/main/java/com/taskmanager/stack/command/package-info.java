/// `ops/stack/run`: what a person tells the stack, and what it says.
@NullMarked
package com.taskmanager.stack.command;

import org.jspecify.annotations.NullMarked;

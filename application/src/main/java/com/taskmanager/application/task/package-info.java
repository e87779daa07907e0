/// What people do with their tasks, one use case each.
@NullMarked
package com.taskmanager.application.task;

import org.jspecify.annotations.NullMarked;

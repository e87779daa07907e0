/// Says in sentences why the program does not start.
@NullMarked
package com.taskmanager.bootstrap.diagnosis;

import org.jspecify.annotations.NullMarked;

/// What the program says once it is up.
@NullMarked
package com.taskmanager.bootstrap.welcome;

import org.jspecify.annotations.NullMarked;

/// What failures look like from outside.
@NullMarked
package com.taskmanager.bootstrap.problem;

import org.jspecify.annotations.NullMarked;

/// What is made of what: the hexagon put together.
@NullMarked
package com.taskmanager.bootstrap.wiring;

import org.jspecify.annotations.NullMarked;

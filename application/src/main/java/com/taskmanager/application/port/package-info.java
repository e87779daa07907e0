/// What the application asks of the world.
@NullMarked
package com.taskmanager.application.port;

import org.jspecify.annotations.NullMarked;

/// What the application asks of the world, and what it may rely on.
@NullMarked
package com.taskmanager.application.port;

import org.jspecify.annotations.NullMarked;

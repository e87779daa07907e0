/// Starts, kills and starts real servers.
@NullMarked
package com.taskmanager.bootstrap.adapter.embedded;

import org.jspecify.annotations.NullMarked;

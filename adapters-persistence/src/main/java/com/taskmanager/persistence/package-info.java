/// PostgreSQL behind the ports of the application.
@NullMarked
package com.taskmanager.persistence;

import org.jspecify.annotations.NullMarked;

/// PostgreSQL asked about its past, on every new connection.
@NullMarked
package com.taskmanager.persistence.history;

import org.jspecify.annotations.NullMarked;

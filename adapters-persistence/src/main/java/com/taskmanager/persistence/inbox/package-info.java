/// The inbox in PostgreSQL: positions, what waits, dead letters.
@NullMarked
package com.taskmanager.persistence.inbox;

import org.jspecify.annotations.NullMarked;

/// Tasks in PostgreSQL: locked one at a time for changes, read in pages for lists.
@NullMarked
package com.taskmanager.persistence.task;

import org.jspecify.annotations.NullMarked;

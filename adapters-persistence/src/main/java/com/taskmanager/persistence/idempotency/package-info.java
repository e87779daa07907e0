/// Answers kept under idempotency keys in PostgreSQL.
@NullMarked
package com.taskmanager.persistence.idempotency;

import org.jspecify.annotations.NullMarked;

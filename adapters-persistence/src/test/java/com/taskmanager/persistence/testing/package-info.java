/// PostgreSQL for tests: one server per JVM, a migrated database of its own for each test that
/// asks.
@NullMarked
package com.taskmanager.persistence.testing;

import org.jspecify.annotations.NullMarked;

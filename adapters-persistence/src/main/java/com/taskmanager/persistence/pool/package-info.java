/// Connections that a stopped process or a cut wire cannot keep for long.
@NullMarked
package com.taskmanager.persistence.pool;

import org.jspecify.annotations.NullMarked;

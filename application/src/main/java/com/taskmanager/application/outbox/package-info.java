/// How events come into the outbox: collected while a unit of work runs, numbered last.
@NullMarked
package com.taskmanager.application.outbox;

import org.jspecify.annotations.NullMarked;

/// The outbox as the relay sees it: slots to lock, rows to read and delete, floors to prove.
@NullMarked
package com.taskmanager.persistence.relay;

import org.jspecify.annotations.NullMarked;

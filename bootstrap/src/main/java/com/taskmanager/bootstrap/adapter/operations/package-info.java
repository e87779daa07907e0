/// The operators' door, under `/api/operations`: what waits, stands and died, and what is done
/// about it, on the record.
@NullMarked
package com.taskmanager.bootstrap.adapter.operations;

import org.jspecify.annotations.NullMarked;

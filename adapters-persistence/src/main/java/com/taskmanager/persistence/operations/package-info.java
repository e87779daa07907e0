/// The record of what operators did, in PostgreSQL.
@NullMarked
package com.taskmanager.persistence.operations;

import org.jspecify.annotations.NullMarked;

/// The record of what operators did.
@NullMarked
package com.taskmanager.persistence.operations;

import org.jspecify.annotations.NullMarked;

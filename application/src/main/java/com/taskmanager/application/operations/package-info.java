/// What operators do to a running system: on the record, each in one transaction.
@NullMarked
package com.taskmanager.application.operations;

import org.jspecify.annotations.NullMarked;

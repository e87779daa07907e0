/// The wire contract: task events as CloudEvents, their JSON Schemas, and the way back.
@NullMarked
package com.taskmanager.dapr.event;

import org.jspecify.annotations.NullMarked;

/// Deliveries from a Dapr sidecar, and what it is told about them.
@NullMarked
package com.taskmanager.dapr.delivery;

import org.jspecify.annotations.NullMarked;

/// Publishing through a Dapr sidecar.
@NullMarked
package com.taskmanager.dapr.publish;

import org.jspecify.annotations.NullMarked;

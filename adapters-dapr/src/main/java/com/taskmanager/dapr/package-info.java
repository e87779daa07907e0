/// The wire: events as Dapr and Kafka carry them.
@NullMarked
package com.taskmanager.dapr;

import org.jspecify.annotations.NullMarked;

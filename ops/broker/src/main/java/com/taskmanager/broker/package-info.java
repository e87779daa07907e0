/// A Kafka broker for one machine: formats its folder, runs, and makes its topics and permissions.
@NullMarked
package com.taskmanager.broker;

import org.jspecify.annotations.NullMarked;

/// Tests on the real backbone: Dapr, Kafka and PostgreSQL in processes of their own.
@NullMarked
package com.taskmanager.stack;

import org.jspecify.annotations.NullMarked;

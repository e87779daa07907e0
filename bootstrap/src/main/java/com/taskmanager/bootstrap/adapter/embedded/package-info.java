/// PostgreSQL inside the program: started when nobody names another, durable, kept across restarts.
@NullMarked
package com.taskmanager.bootstrap.adapter.embedded;

import org.jspecify.annotations.NullMarked;

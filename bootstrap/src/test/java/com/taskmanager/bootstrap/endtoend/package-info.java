/// The whole program as a person runs it: a process of its own, talked to over HTTP, killed.
@NullMarked
package com.taskmanager.bootstrap.endtoend;

import org.jspecify.annotations.NullMarked;

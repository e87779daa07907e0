/// The transport of one process: a publish is a call of every consumer's inbox.
@NullMarked
package com.taskmanager.bootstrap.adapter.inprocess;

import org.jspecify.annotations.NullMarked;

/// The transport of one process, held to what every transport keeps.
@NullMarked
package com.taskmanager.bootstrap.adapter.inprocess;

import org.jspecify.annotations.NullMarked;

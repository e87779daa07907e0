/// The inbox: gives every event its effect exactly once and in order, whatever the transport does.
@NullMarked
package com.taskmanager.application.inbox;

import org.jspecify.annotations.NullMarked;

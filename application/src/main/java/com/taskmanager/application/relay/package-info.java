/// Hands what was committed to the outbox over to the transport, in order and for ever until it is
/// accepted.
@NullMarked
package com.taskmanager.application.relay;

import org.jspecify.annotations.NullMarked;

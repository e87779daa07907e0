/// The doors as callers meet them: over HTTP, with the whole chain of filters, and use cases on
/// fakes behind it.
@NullMarked
package com.taskmanager.bootstrap.doors;

import org.jspecify.annotations.NullMarked;

/// Where the sidecar's program comes from.
@NullMarked
package com.taskmanager.stack.daprd;

import org.jspecify.annotations.NullMarked;

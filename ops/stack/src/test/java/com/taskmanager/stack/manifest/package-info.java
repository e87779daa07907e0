/// Tests of how the files under `deploy/` are read.
@NullMarked
package com.taskmanager.stack.manifest;

import org.jspecify.annotations.NullMarked;

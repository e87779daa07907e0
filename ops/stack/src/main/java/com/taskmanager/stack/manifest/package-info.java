/// The files under `deploy/`, as this machine needs them: nothing but addresses differs.
@NullMarked
package com.taskmanager.stack.manifest;

import org.jspecify.annotations.NullMarked;

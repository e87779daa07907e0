/// Who does what only one process of the cluster needs to do.
@NullMarked
package com.taskmanager.persistence.lease;

import org.jspecify.annotations.NullMarked;

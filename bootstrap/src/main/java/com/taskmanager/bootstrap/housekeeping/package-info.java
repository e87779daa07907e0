/// What is tidied up now and then, by one process of the cluster at a time.
@NullMarked
package com.taskmanager.bootstrap.housekeeping;

import org.jspecify.annotations.NullMarked;

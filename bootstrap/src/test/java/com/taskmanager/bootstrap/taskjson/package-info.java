/// What is read and written at every door.
@NullMarked
package com.taskmanager.bootstrap.taskjson;

import org.jspecify.annotations.NullMarked;

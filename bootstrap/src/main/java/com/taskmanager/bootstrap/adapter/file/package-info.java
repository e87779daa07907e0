/// What the program remembers outside of its database.
@NullMarked
package com.taskmanager.bootstrap.adapter.file;

import org.jspecify.annotations.NullMarked;

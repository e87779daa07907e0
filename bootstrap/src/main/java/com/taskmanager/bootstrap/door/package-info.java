/// What every door shares: who calls, with what, and how answers go out.
@NullMarked
package com.taskmanager.bootstrap.door;

import org.jspecify.annotations.NullMarked;

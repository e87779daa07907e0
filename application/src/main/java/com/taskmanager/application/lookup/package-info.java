/// Where every event is: what waits and why, what stands, what died, and one event's place.
@NullMarked
package com.taskmanager.application.lookup;

import org.jspecify.annotations.NullMarked;

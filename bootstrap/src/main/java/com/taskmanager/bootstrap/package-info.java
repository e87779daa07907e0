/// The one program: wiring and settings.
@NullMarked
package com.taskmanager.bootstrap;

import org.jspecify.annotations.NullMarked;

/// Processes of the operating system: started, waited for, ended by their id, and not forgotten
/// after a crash.
@NullMarked
package com.taskmanager.stack.process;

import org.jspecify.annotations.NullMarked;

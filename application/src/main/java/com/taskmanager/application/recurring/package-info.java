/// The consumer that continues a series when one of its tasks was completed.
@NullMarked
package com.taskmanager.application.recurring;

import org.jspecify.annotations.NullMarked;

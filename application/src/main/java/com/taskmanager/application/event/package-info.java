/// Events on their way: who caused them, which stream they belong to, how they are numbered.
@NullMarked
package com.taskmanager.application.event;

import org.jspecify.annotations.NullMarked;

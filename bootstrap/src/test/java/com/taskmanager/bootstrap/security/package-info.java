/// Who may come in, decided without a running program.
@NullMarked
package com.taskmanager.bootstrap.security;

import org.jspecify.annotations.NullMarked;

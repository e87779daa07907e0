/// How refusals and failures look from outside: RFC 9457 everywhere, whatever refused.
@NullMarked
package com.taskmanager.bootstrap.problem;

import org.jspecify.annotations.NullMarked;

/// What every contestant gets, and what is asked of it: the same server, business table and
/// changes.
@NullMarked
package com.taskmanager.benchmarks.contest;

import org.jspecify.annotations.NullMarked;

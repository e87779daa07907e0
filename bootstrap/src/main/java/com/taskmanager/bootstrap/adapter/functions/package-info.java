/// The functions door: an exact list of Spring Cloud Function beans under `/functions`.
@NullMarked
package com.taskmanager.bootstrap.adapter.functions;

import org.jspecify.annotations.NullMarked;

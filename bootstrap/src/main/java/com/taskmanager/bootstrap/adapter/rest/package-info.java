/// The REST door: tasks under `/api`.
@NullMarked
package com.taskmanager.bootstrap.adapter.rest;

import org.jspecify.annotations.NullMarked;

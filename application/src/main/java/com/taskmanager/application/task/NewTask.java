package com.taskmanager.application.task;

import com.taskmanager.domain.task.Details;
import com.taskmanager.domain.task.Schedule;

/// What a new task shall say and when it shall be due.
public record NewTask(Details details, Schedule schedule) {}

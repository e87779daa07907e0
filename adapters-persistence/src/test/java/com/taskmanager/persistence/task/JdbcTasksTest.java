package com.taskmanager.persistence.task;

import com.taskmanager.application.port.TasksContract;
import com.taskmanager.persistence.testing.OnPostgres;

class JdbcTasksTest extends OnPostgres implements TasksContract {}

package com.taskmanager.persistence.task;

import com.taskmanager.application.port.TaskCatalogContract;
import com.taskmanager.persistence.testing.OnPostgres;

class JdbcTaskCatalogTest extends OnPostgres implements TaskCatalogContract {}

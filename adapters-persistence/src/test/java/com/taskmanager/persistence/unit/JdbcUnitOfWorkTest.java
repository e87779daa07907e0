package com.taskmanager.persistence.unit;

import com.taskmanager.application.port.UnitOfWorkContract;
import com.taskmanager.persistence.testing.OnPostgres;

class JdbcUnitOfWorkTest extends OnPostgres implements UnitOfWorkContract {}

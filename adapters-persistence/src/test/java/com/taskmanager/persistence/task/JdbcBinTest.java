package com.taskmanager.persistence.task;

import com.taskmanager.application.bin.EmptyBinContract;
import com.taskmanager.persistence.testing.OnPostgres;

class JdbcBinTest extends OnPostgres implements EmptyBinContract {}

package com.taskmanager.persistence.inbox;

import com.taskmanager.application.inbox.StreamOperationsContract;

class JdbcStreamOperationsTest extends OnPostgres implements StreamOperationsContract {}

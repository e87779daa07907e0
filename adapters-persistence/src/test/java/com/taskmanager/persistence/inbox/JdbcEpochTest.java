package com.taskmanager.persistence.inbox;

import com.taskmanager.application.inbox.EpochContract;

class JdbcEpochTest extends OnPostgres implements EpochContract {}

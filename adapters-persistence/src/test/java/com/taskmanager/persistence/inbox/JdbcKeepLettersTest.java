package com.taskmanager.persistence.inbox;

import com.taskmanager.application.inbox.KeepLettersContract;

class JdbcKeepLettersTest extends OnPostgres implements KeepLettersContract {}

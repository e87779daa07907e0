package com.taskmanager.persistence.inbox;

import com.taskmanager.application.inbox.LetterOperationsContract;

class JdbcLetterOperationsTest extends OnPostgres implements LetterOperationsContract {}

package com.taskmanager.persistence.inbox;

import com.taskmanager.application.inbox.RetryNowContract;

class JdbcRetryNowTest extends OnPostgres implements RetryNowContract {}

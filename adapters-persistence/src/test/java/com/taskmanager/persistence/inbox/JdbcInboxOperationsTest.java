package com.taskmanager.persistence.inbox;

import com.taskmanager.application.inbox.InboxOperationsContract;

class JdbcInboxOperationsTest extends OnPostgres implements InboxOperationsContract {}

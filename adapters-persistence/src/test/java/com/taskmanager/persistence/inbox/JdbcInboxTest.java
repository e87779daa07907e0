package com.taskmanager.persistence.inbox;

import com.taskmanager.application.inbox.InboxContract;

class JdbcInboxTest extends OnPostgres implements InboxContract {}

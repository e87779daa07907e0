package com.taskmanager.persistence.inbox;

import com.taskmanager.application.inbox.InboxListsContract;

class JdbcInboxListsTest extends OnPostgres implements InboxListsContract {}

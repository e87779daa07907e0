package com.taskmanager.persistence.inbox;

import com.taskmanager.application.inbox.ShowTimelineContract;

class JdbcShowTimelineTest extends OnPostgres implements ShowTimelineContract {}

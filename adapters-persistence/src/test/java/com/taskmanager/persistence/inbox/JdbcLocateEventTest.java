package com.taskmanager.persistence.inbox;

import com.taskmanager.application.inbox.LocateEventContract;

class JdbcLocateEventTest extends OnPostgres implements LocateEventContract {}

package com.taskmanager.persistence.inbox;

import com.taskmanager.application.inbox.AdoptionContract;

class JdbcAdoptionTest extends OnPostgres implements AdoptionContract {}

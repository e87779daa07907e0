package com.taskmanager.persistence.idempotency;

import com.taskmanager.application.idempotency.KeptAnswersContract;
import com.taskmanager.persistence.testing.OnPostgres;

class JdbcKeptAnswersTest extends OnPostgres implements KeptAnswersContract {}

package com.taskmanager.persistence.operations;

import com.taskmanager.application.operations.OperatorAction;
import com.taskmanager.application.operations.OperatorActions;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.ZoneOffset;

/// Part of the unit of work that runs on the same `DataSource`.
public record JdbcOperatorActions(JdbcClient jdbc) implements OperatorActions {
    private static final String ADD =
            """
            INSERT INTO operator_action (at, operator, action, target, reason)
            VALUES (:at, :operator, :action, :target, :reason)
            """;

    @Override
    public void add(OperatorAction action) {
        jdbc.sql(ADD)
                .param("at", action.at().atOffset(ZoneOffset.UTC))
                .param("operator", action.operator())
                .param("action", action.action())
                .param("target", action.target())
                .param("reason", action.reason())
                .update();
    }
}

package com.taskmanager.persistence.relay;

import com.taskmanager.application.port.Unavailable;
import com.taskmanager.application.relay.OutboxSurvey;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import javax.sql.DataSource;

/// Looks from the relay's own pool, each look in a transaction of its own.
public record JdbcOutboxSurvey(DataSource pool) implements OutboxSurvey {
    private interface Look<T> {
        T with(Connection connection) throws SQLException;
    }

    @Override
    public Landmark landmark() {
        return look(TakeLandmark::execute);
    }

    @Override
    public Findings lowest(List<Question> questions) {
        return look(connection -> FindLowestRows.execute(connection, questions));
    }

    private <T> T look(Look<T> look) {
        try (var connection = pool.getConnection()) {
            connection.setAutoCommit(true);
            return look.with(connection);
        } catch (SQLException e) {
            throw new Unavailable("the outbox could not be looked at", e);
        }
    }
}

package com.taskmanager.persistence.inbox;

import com.taskmanager.application.event.Topic;
import com.taskmanager.application.inbox.DeadLetter;
import com.taskmanager.application.inbox.FiledLetter.Status;
import com.taskmanager.application.lookup.LetterLine;
import com.taskmanager.application.lookup.LetterLine.Death;
import com.taskmanager.application.lookup.LetterQuery;
import com.taskmanager.application.lookup.LetterShelf;
import com.taskmanager.persistence.unit.DatabaseErrors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Only the conditions that there are: a plan for any of them would be good for none. There is an
/// index by age for each of status alone, consumer and user; a bound on the age, even one that all
/// of them are below, is what makes the planner read them in that order instead of sorting them
/// all.
record JdbcLetterShelf(JdbcClient jdbc) implements LetterShelf {
    private static final String LINES =
            """
            SELECT id, consumer, topic, user_id, seq, event_id, type, cause, error, attempts, status,
                   since
              FROM dead_letter
             WHERE status = :status AND id < :before
            """;

    private static final String YOUNGEST = " ORDER BY id DESC LIMIT :limit";

    @Override
    public List<LetterLine> letters(LetterQuery query, int limit) {
        var conditions = conditions(query);
        var before = query.before();
        var sql = LINES + String.join(" ", conditions.keySet()) + YOUNGEST;
        return DatabaseErrors.translated(
                () ->
                        jdbc.sql(sql)
                                .params(named(conditions))
                                .param("status", query.status().name())
                                .param("before", before == null ? Long.MAX_VALUE : before)
                                .param("limit", limit)
                                .query((row, _) -> line(row))
                                .list());
    }

    /// Values by the condition that they are for.
    private static Map<String, Object> conditions(LetterQuery query) {
        var scope = query.scope();
        var conditions = new LinkedHashMap<String, Object>();
        put(conditions, "AND consumer = :consumer", scope.consumer());
        put(conditions, "AND topic = :topic", scope.topic());
        put(conditions, "AND user_id = :user", scope.user());
        put(conditions, "AND type = :type", query.type());
        return conditions;
    }

    private static void put(
            Map<String, Object> conditions, String condition, @Nullable Object value) {
        if (value != null) {
            conditions.put(condition, value.toString());
        }
    }

    private static Map<String, Object> named(Map<String, Object> conditions) {
        var named = new HashMap<String, Object>();
        conditions.forEach((text, value) -> named.put(text.replaceFirst(".*:", ""), value));
        return named;
    }

    private static LetterLine line(ResultSet row) throws SQLException {
        return new LetterLine(
                row.getLong("id"),
                row.getString("consumer"),
                new Topic(row.getString("topic")),
                JdbcFiledLetters.identity(row),
                Status.valueOf(row.getString("status")),
                new Death(
                        DeadLetter.Cause.valueOf(row.getString("cause")),
                        row.getString("error"),
                        row.getInt("attempts"),
                        row.getObject("since", OffsetDateTime.class).toInstant()));
    }
}

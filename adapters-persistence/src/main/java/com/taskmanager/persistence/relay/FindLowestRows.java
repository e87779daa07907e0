package com.taskmanager.persistence.relay;

import static java.util.stream.Collectors.joining;

import com.taskmanager.application.event.Topic;
import com.taskmanager.application.relay.Generation;
import com.taskmanager.application.relay.OutboxSurvey.Findings;
import com.taskmanager.application.relay.OutboxSurvey.Lowest;
import com.taskmanager.application.relay.OutboxSurvey.Question;
import com.taskmanager.persistence.unit.ServerLife;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;

/// One probe of the primary key for each question, all in one statement and one snapshot.
final class FindLowestRows {
    static final String SQL =
            """
            SELECT question.slot, found.seq, found.occurred_at, outbox_slot.releases, %s
              FROM unnest(?::smallint[], ?::bigint[], ?::text[], ?::text[])
                   AS question (slot, above, topics, streams)
              JOIN outbox_slot ON outbox_slot.slot = question.slot
              LEFT JOIN LATERAL (
                       SELECT seq, occurred_at
                         FROM outbox
                        WHERE outbox.slot = question.slot
                          AND outbox.seq > question.above
                          AND outbox.topic <> ALL (string_to_array(question.topics, ','))
                          AND outbox.topic || '/' || outbox.user_id
                              <> ALL (string_to_array(question.streams, ','))
                        ORDER BY outbox.seq
                        LIMIT 1) AS found ON true
            """
                    .formatted(ServerLife.SQL);

    private FindLowestRows() {}

    static Findings execute(Connection connection, List<Question> questions) throws SQLException {
        try (var statement = connection.prepareStatement(SQL)) {
            statement.setObject(1, questions.stream().mapToInt(Question::slot).toArray());
            statement.setObject(2, questions.stream().mapToLong(Question::above).toArray());
            statement.setObject(3, texts(questions, FindLowestRows::topics));
            statement.setObject(4, texts(questions, FindLowestRows::streams));
            try (var rows = statement.executeQuery()) {
                return findings(rows);
            }
        }
    }

    private static Findings findings(ResultSet rows) throws SQLException {
        var lowest = new HashMap<Integer, Lowest>();
        var generations = new HashMap<Integer, Generation>();
        while (rows.next()) {
            var occurredAt = rows.getObject(3, OffsetDateTime.class);
            if (occurredAt != null) {
                lowest.put(rows.getInt(1), new Lowest(rows.getLong(2), occurredAt.toInstant()));
            }
            generations.put(rows.getInt(1), new Generation(rows.getString(5), rows.getLong(4)));
        }
        return new Findings(lowest, generations);
    }

    private static String[] texts(List<Question> questions, Function<Question, String> text) {
        return questions.stream().map(text).toArray(String[]::new);
    }

    private static String topics(Question question) {
        return question.scope().topics().stream().map(Topic::name).collect(joining(","));
    }

    private static String streams(Question question) {
        return question.scope().streams().stream().map(StreamNames::name).collect(joining(","));
    }
}

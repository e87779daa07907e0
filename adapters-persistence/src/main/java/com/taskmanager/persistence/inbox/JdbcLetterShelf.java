package com.taskmanager.persistence.inbox;

import com.taskmanager.application.event.Topic;
import com.taskmanager.application.inbox.DeadLetter;
import com.taskmanager.application.inbox.FiledLetter.Status;
import com.taskmanager.application.lookup.LetterFilter;
import com.taskmanager.application.lookup.LetterGroup;
import com.taskmanager.application.lookup.LetterLine;
import com.taskmanager.application.lookup.LetterLine.Death;
import com.taskmanager.application.lookup.LetterQuery;
import com.taskmanager.application.lookup.LetterShelf;
import com.taskmanager.persistence.unit.DatabaseErrors;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;

/// Only the conditions that there are: a plan for any of them would be good for none. There is an
/// index by age for each of status alone, consumer and user; a bound on the age, even one that all
/// of them are below, is what makes the planner read them in that order instead of sorting them
/// all.
record JdbcLetterShelf(JdbcClient jdbc) implements LetterShelf {
    private static final String LINES =
            """
            SELECT id, consumer, topic, user_id, seq, event_id, type, cause, error, attempts, status,
                   since, at_partition, at_offset
              FROM dead_letter
             WHERE id < :before AND {conditions}
             ORDER BY id DESC LIMIT :limit
            """;

    private static final String GROUPS =
            """
            SELECT consumer, type, left(error, :chars) AS beginning, count(*) AS letters,
                   min(since) AS oldest, max(since) AS youngest
              FROM dead_letter
             WHERE {conditions}
             GROUP BY consumer, type, beginning
             ORDER BY letters DESC, consumer, type, beginning
             LIMIT :limit
            """;

    @Override
    public List<LetterLine> letters(LetterQuery query, int limit) {
        var conditions = LetterConditions.of(query.filter());
        var before = query.before();
        return DatabaseErrors.translated(
                () ->
                        jdbc.sql(conditions.in(LINES))
                                .params(conditions.parameters())
                                .param("before", before == null ? Long.MAX_VALUE : before)
                                .param("limit", limit)
                                .query((row, _) -> line(row))
                                .list());
    }

    @Override
    public List<LetterGroup> groups(LetterFilter filter, int limit) {
        var conditions = LetterConditions.of(filter);
        return DatabaseErrors.translated(
                () ->
                        jdbc.sql(conditions.in(GROUPS))
                                .params(conditions.parameters())
                                .param("chars", LetterGroup.ERROR_CHARS_MAX)
                                .param("limit", limit)
                                .query((row, _) -> group(row))
                                .list());
    }

    private static LetterGroup group(ResultSet row) throws SQLException {
        return new LetterGroup(
                row.getString("consumer"),
                row.getString("type"),
                row.getString("beginning"),
                row.getLong("letters"),
                row.getObject("oldest", OffsetDateTime.class).toInstant(),
                row.getObject("youngest", OffsetDateTime.class).toInstant());
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
                        row.getObject("since", OffsetDateTime.class).toInstant()),
                JdbcFiledLetters.place(row));
    }
}

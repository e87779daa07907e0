package com.taskmanager.persistence.inbox;

import com.taskmanager.application.event.Slots;
import com.taskmanager.application.lookup.Arrival;
import com.taskmanager.application.lookup.EventTraces;
import com.taskmanager.application.lookup.Place;
import com.taskmanager.application.lookup.Sending;
import com.taskmanager.persistence.unit.DatabaseErrors;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// The outbox is asked last: it has no index by event, so that no change pays for one.
record JdbcEventTraces(JdbcClient jdbc) implements EventTraces {
    static final String INDEXED =
            """
            SELECT topic, user_id, user_seq AS seq, true AS own
              FROM event_log WHERE event_id = :id
             UNION ALL
            SELECT topic, user_id, user_seq, true FROM outbox_parked WHERE event_id = :id
             UNION ALL
            SELECT topic, user_id, seq, true FROM inbox_waiting WHERE event_id = :id
             UNION ALL
            SELECT topic, user_id, seq, %s
              FROM dead_letter WHERE event_id = :id
             ORDER BY own DESC
             LIMIT 1
            """
                    .formatted(LetterSql.HAS_ITS_NUMBER);

    static final String UNSENT =
            """
            SELECT topic, user_id, user_seq AS seq, true AS own
              FROM outbox WHERE event_id = :id
             LIMIT 1
            """;

    private static final String SENDING =
            """
            SELECT EXISTS (SELECT FROM outbox
                            WHERE slot = :slot AND event_id = :id) AS unsent,
                   EXISTS (SELECT FROM outbox_parked
                            WHERE topic = :topic AND user_id = :user AND user_seq = :seq
                              AND event_id = :id) AS parked,
                   (SELECT max(accepted_at) FROM event_log WHERE event_id = :id) AS accepted_at
            """;

    @Override
    public Optional<Trace> trace(UUID id) {
        return DatabaseErrors.translated(
                () -> {
                    var found = trace(INDEXED, id);
                    return found.filter(Trace::own).or(() -> trace(UNSENT, id)).or(() -> found);
                });
    }

    private Optional<Trace> trace(String sql, UUID id) {
        return jdbc.sql(sql)
                .param("id", id)
                .query((row, _) -> new Trace(id, Columns.number(row), row.getBoolean("own")))
                .optional();
    }

    @Override
    public Sending sending(Trace trace) {
        var stream = trace.number().stream();
        return DatabaseErrors.translated(
                () ->
                        jdbc.sql(SENDING)
                                .param("slot", Slots.of(stream.user()))
                                .param("topic", stream.topic().name())
                                .param("user", stream.user().value())
                                .param("seq", trace.number().seq())
                                .param("id", trace.id())
                                .query((row, _) -> sending(row))
                                .single());
    }

    private static Sending sending(ResultSet row) throws SQLException {
        if (row.getBoolean("unsent")) {
            return new Sending.InOutbox();
        }
        if (row.getBoolean("parked")) {
            return new Sending.Parked();
        }
        var accepted = row.getObject("accepted_at", OffsetDateTime.class);
        return accepted == null
                ? new Sending.NotOnRecord()
                : new Sending.Accepted(accepted.toInstant());
    }

    @Override
    public Map<String, Place> at(List<String> consumers, Trace trace) {
        return DatabaseErrors.translated(
                        () -> new FindArrivals(jdbc).execute(consumers, List.of(trace)))
                .stream()
                .collect(Collectors.toMap(Arrival::consumer, Arrival::place));
    }
}

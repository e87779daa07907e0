package com.taskmanager.persistence.unit;

import com.taskmanager.application.event.EventDraft;
import com.taskmanager.application.event.NumberedData;
import com.taskmanager.application.event.Slots;
import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.port.Contention;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/// Appends and commits in one round trip: one less, and the counters are locked for no longer than
/// the server needs.
///
/// It can when the transaction's id is known already, so that a lost answer can be asked after, and
/// all streams have had events before: these are appended by statements that raise a counter where
/// it stands, one for each event. An `INSERT … ON CONFLICT` would write a record of a lock before
/// the record of the new version.
record AppendAndCommit(JdbcClient jdbc, KnownStreams known) {
    private static final int EVENTS_MAX = 4;
    private static final String NOT_NULL_VIOLATION = "23502";

    /// Without a counter the number is null, which the table refuses, and nothing is committed.
    private static final String APPEND =
            """
            WITH drawn AS (
                UPDATE event_stream SET last_seq = last_seq + 1
                 WHERE user_id = ? AND topic = ?
                RETURNING last_seq, epoch)
            INSERT INTO outbox (slot, topic, user_id, user_seq, event_id, occurred_at, data)
            SELECT ?::smallint, ?, ?, last_seq, ?::uuid, ?::timestamptz,
                   ?::bytea || convert_to(lpad(last_seq::text, 20, '0'), 'UTF8')
                     || ?::bytea || convert_to(epoch::text, 'UTF8') || ?::bytea
              FROM (SELECT) AS always LEFT JOIN drawn ON true;
            """;

    private static final List<String> BY_COUNT =
            IntStream.rangeClosed(0, EVENTS_MAX)
                    .mapToObj(n -> APPEND.repeat(n) + "COMMIT")
                    .toList();

    /// Answers whether it could; otherwise nothing was sent.
    boolean execute(Unit unit, List<EventDraft> events) {
        var streams = events.stream().map(EventDraft::stream).distinct().toList();
        boolean can = unit.mark() != null && fits(events, streams) && known.containsAll(streams);
        if (can) {
            commitWith(unit, events, streams);
        }
        return can;
    }

    /// One user's, whose counters are taken in the order of topics, like everybody does.
    private static boolean fits(List<EventDraft> events, List<StreamId> streams) {
        return events.size() <= EVENTS_MAX
                && streams.stream().map(StreamId::user).distinct().count() == 1
                && streams.getFirst().equals(Collections.min(streams));
    }

    private void commitWith(Unit unit, List<EventDraft> events, List<StreamId> streams) {
        unit.sendsCommit();
        try {
            jdbc.sql(BY_COUNT.get(events.size())).params(parameters(events)).update();
        } catch (DataIntegrityViolationException e) {
            throw isWithoutNumber(e) ? unknown(streams, e) : e;
        }
        unit.committed();
    }

    /// Unlike a constraint of the business, which may be deferred until the commit.
    private static boolean isWithoutNumber(DataIntegrityViolationException e) {
        return e.getRootCause() instanceof SQLException sql
                && NOT_NULL_VIOLATION.equals(sql.getSQLState());
    }

    private Contention unknown(List<StreamId> streams, Exception e) {
        known.remove(streams);
        return new Contention("a stream has no counter: nothing was committed", e);
    }

    private static List<Object> parameters(List<EventDraft> events) {
        var parameters = new ArrayList<>();
        events.forEach(event -> add(parameters, event));
        return parameters;
    }

    private static void add(List<Object> parameters, EventDraft event) {
        var stream = event.stream();
        parameters.add(stream.user().value());
        parameters.add(stream.topic().name());
        parameters.add(Slots.of(stream.user()));
        parameters.add(stream.topic().name());
        parameters.add(stream.user().value());
        parameters.add(event.id().toString());
        parameters.add(event.occurredAt().toString());
        addData(parameters, event.data());
    }

    private static void addData(List<Object> parameters, NumberedData data) {
        parameters.add(data.head());
        parameters.add(data.middle());
        parameters.add(data.tail());
    }
}

package com.taskmanager.persistence.unit;

import com.taskmanager.application.event.EventDraft;
import com.taskmanager.application.event.NumberedData;
import com.taskmanager.application.event.Slots;
import com.taskmanager.application.event.StreamId;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// What nearly every change needs: one event, or two of one user on two topics, in streams that
/// have had events before. Their counters are raised where they stand. An `INSERT … ON CONFLICT`
/// would write a record of a lock before the record of the new version.
///
/// Answers the topics that had a counter. The second counter is taken after the first, because it
/// asks for it: in the order of topics, like everybody.
final class AppendToKnownStreams {
    private static final int EVENTS_MAX = 2;

    private static final String DRAW =
            """
            drawn_%1$d AS (
                UPDATE event_stream SET last_seq = last_seq + 1
                 WHERE user_id = ? AND topic = ? %2$s
                RETURNING last_seq, epoch)""";

    private static final String AFTER_THE_FIRST = "AND (SELECT count(*) FROM drawn_0) >= 0";

    private static final String EVENT =
            """
            SELECT ?::smallint, ?, ?, last_seq, ?::uuid, ?::timestamptz,
                   ?::bytea || convert_to(lpad(last_seq::text, 20, '0'), 'UTF8')
                     || ?::bytea || convert_to(epoch::text, 'UTF8') || ?::bytea
              FROM drawn_%d
            """;

    private static final String APPEND =
            """
            WITH %s
            INSERT INTO outbox (slot, topic, user_id, user_seq, event_id, occurred_at, data)
            %s
            RETURNING topic, pg_current_xact_id()::text, %s
            """;

    private static final String ONE =
            APPEND.formatted(DRAW.formatted(0, ""), EVENT.formatted(0), TransactionMark.HISTORY);

    private static final String TWO =
            APPEND.formatted(
                    DRAW.formatted(0, "") + ", " + DRAW.formatted(1, AFTER_THE_FIRST),
                    EVENT.formatted(0) + " UNION ALL " + EVENT.formatted(1),
                    TransactionMark.HISTORY);

    private AppendToKnownStreams() {}

    static boolean fits(List<EventDraft> events) {
        var streams = events.stream().map(EventDraft::stream).toList();
        return streams.size() <= EVENTS_MAX
                && streams.stream().map(StreamId::user).distinct().count() == 1
                && streams.stream().distinct().count() == streams.size()
                && streams.getFirst().equals(Collections.min(streams));
    }

    static String sql(List<EventDraft> events) {
        return events.size() == 1 ? ONE : TWO;
    }

    static List<Object> parameters(List<EventDraft> events) {
        var parameters = new ArrayList<>();
        for (var event : events) {
            parameters.add(event.stream().user().value());
            parameters.add(event.stream().topic().name());
        }
        events.forEach(event -> addRow(parameters, event));
        return parameters;
    }

    private static void addRow(List<Object> parameters, EventDraft event) {
        parameters.add(Slots.of(event.stream().user()));
        parameters.add(event.stream().topic().name());
        parameters.add(event.stream().user().value());
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

package com.taskmanager.persistence.inbox;

import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.inbox.EventNumber;
import com.taskmanager.application.inbox.Position;
import com.taskmanager.application.inbox.WaitingEvent;
import com.taskmanager.application.inbox.WaitingEvents;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

record JdbcWaitingEvents(JdbcClient jdbc) implements WaitingEvents {
    private static final Comparator<WaitingEvent> BY_NUMBER =
            Comparator.comparing(WaitingEvent::number);

    private static final String TAKEN =
            """
            SELECT w.topic, w.user_id, w.seq, w.event_id
              FROM unnest(:topics, :users, :seqs) AS n (topic, user_id, seq)
             CROSS JOIN LATERAL (
                   SELECT * FROM inbox_waiting i
                    WHERE i.consumer = :consumer AND i.topic = n.topic AND i.user_id = n.user_id
                      AND i.seq = n.seq
                   OFFSET 0) AS w
            """;

    private static final String AFTER =
            """
            SELECT %s
              FROM unnest(:topics, :users, :seqs) AS p (topic, user_id, last_seq)
              JOIN inbox_waiting w
                ON w.consumer = :consumer AND w.topic = p.topic AND w.user_id = p.user_id
               AND w.seq > p.last_seq AND w.seq <= p.last_seq + :limit
             WHERE w.reason <> 'SET_ASIDE'
            """
                    .formatted(WaitingColumns.NAMES);

    private static final String DROP =
            """
            DELETE FROM inbox_waiting w
             USING unnest(:topics, :users, :seqs) AS n (topic, user_id, seq)
             WHERE w.consumer = :consumer AND w.topic = n.topic AND w.user_id = n.user_id
               AND w.seq = n.seq AND w.reason <> 'SET_ASIDE'
            """;

    @Override
    public List<Taken> store(String consumer, List<WaitingEvent> events) {
        var sorted = events.stream().sorted(BY_NUMBER).toList();
        var stored = new StoreWaiting(jdbc).execute(consumer, sorted);
        var taken =
                sorted.stream()
                        .map(WaitingEvent::number)
                        .filter(number -> !stored.contains(number))
                        .toList();
        return taken.isEmpty() ? List.of() : whoHas(consumer, taken);
    }

    @Override
    public void fail(String consumer, List<WaitingEvent> events) {
        new FailWaiting(jdbc).execute(consumer, events.stream().sorted(BY_NUMBER).toList());
    }

    @Override
    public List<WaitingEvent> after(String consumer, Collection<Position> positions, int limit) {
        List<StreamId> streams = positions.stream().map(Position::stream).toList();
        return jdbc
                .sql(AFTER)
                .param("consumer", consumer)
                .param("topics", Columns.topics(streams))
                .param("users", Columns.users(streams))
                .param("seqs", Columns.longs(positions, Position::lastSeq))
                .param("limit", limit)
                .query((row, _) -> WaitingColumns.read(row))
                .stream()
                .sorted(BY_NUMBER)
                .toList();
    }

    @Override
    public void drop(String consumer, Collection<EventNumber> numbers) {
        WaitingColumns.keys(jdbc.sql(DROP), consumer, numbers.stream().sorted().toList()).update();
    }

    private List<Taken> whoHas(String consumer, List<EventNumber> numbers) {
        return WaitingColumns.keys(jdbc.sql(TAKEN), consumer, numbers)
                .query(
                        (row, _) ->
                                new Taken(
                                        Columns.number(row), row.getObject("event_id", UUID.class)))
                .list();
    }
}

package com.taskmanager.persistence.inbox;

import com.taskmanager.application.inbox.EventNumber;
import com.taskmanager.application.inbox.SetAsideEvents;
import com.taskmanager.application.inbox.WaitingEvent;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

import java.util.Optional;

record JdbcSetAsideEvents(JdbcClient jdbc) implements SetAsideEvents {
    private static final String ONE =
            """
            w.consumer = :consumer AND w.topic = :topic AND w.user_id = :user AND w.seq = :seq
            AND w.reason = 'SET_ASIDE'
            """;

    private static final String CLAIM =
            "SELECT %s FROM inbox_waiting w WHERE %s FOR UPDATE SKIP LOCKED"
                    .formatted(WaitingColumns.NAMES, ONE);

    private static final String REMOVE = "DELETE FROM inbox_waiting w WHERE " + ONE;

    @Override
    public Optional<WaitingEvent> claim(String consumer, EventNumber number) {
        return of(CLAIM, consumer, number).query((row, _) -> WaitingColumns.read(row)).optional();
    }

    @Override
    public void remove(String consumer, EventNumber number) {
        of(REMOVE, consumer, number).update();
    }

    private StatementSpec of(String sql, String consumer, EventNumber number) {
        return jdbc.sql(sql)
                .param("consumer", consumer)
                .param("topic", number.stream().topic().name())
                .param("user", number.stream().user().value())
                .param("seq", number.seq());
    }
}

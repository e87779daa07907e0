package com.taskmanager.persistence.inbox;

import com.taskmanager.application.event.Slots;
import com.taskmanager.application.inbox.Gap;
import com.taskmanager.application.inbox.UnsentNumbers;

import org.springframework.jdbc.core.simple.JdbcClient;

/// Looks through the user's slot: the outbox has no index by number, and is short.
record JdbcUnsentNumbers(JdbcClient jdbc) implements UnsentNumbers {
    private static final String ANY =
            """
            SELECT EXISTS (
                       SELECT FROM outbox_parked
                        WHERE topic = :topic AND user_id = :user
                          AND user_seq BETWEEN :first AND :last)
                OR EXISTS (
                       SELECT FROM outbox
                        WHERE slot = :slot AND topic = :topic AND user_id = :user
                          AND user_seq BETWEEN :first AND :last)
            """;

    @Override
    public boolean any(Gap numbers) {
        var stream = numbers.stream();
        return jdbc.sql(ANY)
                .param("slot", Slots.of(stream.user()))
                .param("topic", stream.topic().name())
                .param("user", stream.user().value())
                .param("first", numbers.first())
                .param("last", numbers.last())
                .query(Boolean.class)
                .single();
    }
}

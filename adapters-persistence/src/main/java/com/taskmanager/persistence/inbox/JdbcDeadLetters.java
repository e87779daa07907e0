package com.taskmanager.persistence.inbox;

import com.taskmanager.application.inbox.DeadLetter;
import com.taskmanager.application.inbox.DeadLetter.Identity;
import com.taskmanager.application.inbox.DeadLetters;
import com.taskmanager.application.inbox.EventNumber;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

import java.sql.Types;

record JdbcDeadLetters(JdbcClient jdbc) implements DeadLetters {
    private static final String ADD =
            """
            INSERT INTO dead_letter
                   (consumer, topic, user_id, seq, event_id, type, cause, error, attempts, event,
                    at_partition, at_offset)
            VALUES (:consumer, :topic, :user, :seq, :id, :type, :cause, :error, :attempts, :event,
                    :partition, :offset)
                ON CONFLICT DO NOTHING
            """;

    @Override
    public boolean add(String consumer, DeadLetter letter) {
        var place = letter.place();
        var statement =
                jdbc.sql(ADD)
                        .param("consumer", consumer)
                        .param("topic", letter.topic().name())
                        .param("cause", letter.cause().name())
                        .param("error", letter.error())
                        .param("attempts", letter.attempts())
                        .param("event", letter.data().bytes())
                        .param("partition", place == null ? null : place.partition(), Types.INTEGER)
                        .param("offset", place == null ? null : place.offset(), Types.BIGINT);
        return identified(statement, letter.identity()).update() == 1;
    }

    private static StatementSpec identified(StatementSpec statement, @Nullable Identity identity) {
        var number = identity == null ? null : identity.number();
        return statement
                .param("user", number == null ? null : user(number), Types.VARCHAR)
                .param("seq", number == null ? null : number.seq(), Types.BIGINT)
                .param("id", identity == null ? null : identity.id(), Types.OTHER)
                .param("type", identity == null ? null : identity.type(), Types.VARCHAR);
    }

    private static String user(EventNumber number) {
        return number.stream().user().value();
    }
}

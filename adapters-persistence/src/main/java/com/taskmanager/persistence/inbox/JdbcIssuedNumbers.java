package com.taskmanager.persistence.inbox;

import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.inbox.Issued;
import com.taskmanager.application.inbox.IssuedNumbers;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;

/// For a consumer whose inbox lies in the database of the counters. An event is published after its
/// number was committed, so a statement that begins after the delivery sees it.
record JdbcIssuedNumbers(JdbcClient jdbc) implements IssuedNumbers {
    private static final String UP_TO =
            """
            SELECT s.topic, s.user_id, s.last_seq, s.epoch, s.epoch_bases
              FROM unnest(:topics, :users) AS n (topic, user_id)
              JOIN event_stream s ON s.user_id = n.user_id AND s.topic = n.topic
            """;

    @Override
    public Map<StreamId, Issued> upTo(SortedSet<StreamId> streams) {
        var issued = new HashMap<StreamId, Issued>();
        streams.forEach(stream -> issued.put(stream, Issued.upTo(0)));
        jdbc.sql(UP_TO)
                .param("topics", Columns.topics(streams))
                .param("users", Columns.users(streams))
                .query(
                        row -> {
                            issued.put(
                                    Columns.stream(row), Columns.issued(row, "last_seq", "epoch"));
                        });
        return issued;
    }
}

package com.taskmanager.persistence.relay;

import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.event.Topic;
import com.taskmanager.domain.user.UserId;

import java.sql.ResultSet;
import java.sql.SQLException;

/// Streams as one text, `topic/user`, so that a list of them is one array: neither part has a slash
/// or a comma.
final class StreamNames {
    private StreamNames() {}

    static String name(StreamId stream) {
        return stream.topic().name() + "/" + stream.user().value();
    }

    static StreamId stream(ResultSet row, int topic, int user) throws SQLException {
        return new StreamId(new UserId(row.getString(user)), new Topic(row.getString(topic)));
    }
}

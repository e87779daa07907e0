package com.taskmanager.application.simulation;

import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.event.Topic;
import com.taskmanager.application.inbox.ConsumerRegister;
import com.taskmanager.application.inbox.Positions;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Who opens positions that are not there yet waits for whoever does the same, as an insert of the
/// same key does; those that are there it leaves alone.
record LockedRegister(ConsumerRegister rows, Positions positions, Database database)
        implements ConsumerRegister {
    @Override
    public boolean enter(String consumer, Instant now) {
        return rows.enter(consumer, now);
    }

    @Override
    public boolean hasBegun(String consumer) {
        return rows.hasBegun(consumer);
    }

    @Override
    public int beginHere(String consumer, Set<Topic> topics) {
        lockNew(consumer, topics);
        return rows.beginHere(consumer, topics);
    }

    @Override
    public int noteEnds(String consumer, Set<Topic> topics) {
        lockNew(consumer, topics);
        return rows.noteEnds(consumer, topics);
    }

    private void lockNew(String consumer, Set<Topic> topics) {
        for (var user : Writers.USERS) {
            topics.forEach(topic -> lockNew(consumer, new StreamId(user, topic)));
        }
    }

    private void lockNew(String consumer, StreamId stream) {
        if (positions.peek(consumer, new TreeSet<>(List.of(stream))).isEmpty()) {
            database.lock(LockedStore.position(consumer, stream));
        }
    }
}

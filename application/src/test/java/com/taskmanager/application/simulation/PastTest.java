package com.taskmanager.application.simulation;

import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.event.Topic;
import com.taskmanager.application.history.DatabaseHistory;
import com.taskmanager.application.history.DatabaseHistoryContract;
import com.taskmanager.domain.user.UserId;

class PastTest implements DatabaseHistoryContract {
    private static final StreamId STREAM = new StreamId(new UserId("alice"), Topic.TASK_EVENTS);

    private final Counters counters = new Counters();
    private final Past past = new Past(counters, new Tampering());

    @Override
    public DatabaseHistory history() {
        return past;
    }

    @Override
    public long write() {
        var place = counters.place(STREAM, 1);
        counters.advance(STREAM, place.sequence());
        past.committed();
        return place.epoch();
    }

    @Override
    public Runnable backup() {
        return past.backup();
    }
}

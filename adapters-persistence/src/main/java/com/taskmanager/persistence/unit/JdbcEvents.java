package com.taskmanager.persistence.unit;

import com.taskmanager.application.event.Origin;
import com.taskmanager.application.port.Events;
import com.taskmanager.domain.task.TaskEvent;

record JdbcEvents(CurrentUnit current) implements Events {
    @Override
    public void record(Origin origin, TaskEvent event) {
        current.events().record(origin, event);
    }
}

package com.taskmanager.application.recurring;

import com.taskmanager.application.port.Events;
import com.taskmanager.application.port.Tasks;

import java.time.InstantSource;

/// Puts what recurring tasks need together from the ports.
public record RecurringUseCases(Tasks tasks, Events events, InstantSource clock) {
    public ContinueSeries continueSeries() {
        return new ContinueSeriesService(tasks, events, clock);
    }
}

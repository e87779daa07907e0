package com.taskmanager.application.inbox;

/// Takes down what became of each event that was tried, in the order of the trial.
interface Outcomes {
    /// Whether the event must not be tried: an earlier one of its stream was not applied.
    boolean isBlocked(Arrival arrival);

    void applied(Arrival arrival);

    void failed(Arrival arrival, String error);

    /// Not tried; its turn comes later.
    void postponed(Arrival arrival);
}

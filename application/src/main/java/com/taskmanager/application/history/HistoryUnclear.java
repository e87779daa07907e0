package com.taskmanager.application.history;

/// The database may not be the one whose events are under way. Nothing is written, relayed or
/// applied until a person says what happened.
public final class HistoryUnclear extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public HistoryUnclear(String why) {
        super(why);
    }
}

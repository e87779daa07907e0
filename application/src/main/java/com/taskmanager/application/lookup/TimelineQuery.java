package com.taskmanager.application.lookup;

/// The newest events of something; `limit` 1 to 200.
public record TimelineQuery(About about, int limit) {
    public TimelineQuery {
        Page.limit(limit);
    }
}

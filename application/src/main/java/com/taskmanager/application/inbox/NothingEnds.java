package com.taskmanager.application.inbox;

import java.time.Instant;

/// Of a process that keeps no account of its ends.
enum NothingEnds implements ConsumerRuns, EventsInHand {
    EVER;

    @Override
    public void begin(String consumer, Run run, Instant now) {}

    @Override
    public void end(String consumer, Run run, Instant now) {}

    @Override
    public int uncleanEnds(String consumer, Instant since) {
        return 0;
    }

    @Override
    public int take(String consumer, String what, Run run, Instant now) {
        return 0;
    }

    @Override
    public void putDown(String consumer, String what) {}

    @Override
    public void putDownAll(Run run) {}

    @Override
    public boolean isAnyLeft(String consumer, int endsMax, Instant since) {
        return false;
    }
}
